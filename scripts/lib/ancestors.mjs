import { readFileSync } from 'node:fs'

/**
 * The processes we depend on, as a text to compare: our parent, and npm above it when npm has put a shell between.
 * The text changes when one of them is gone.
 */
export function ancestors() {
  const [, name, above] = /\((.*)\) \S (\d+)/.exec(status(process.ppid)) ?? []
  const isNpmShell = process.env.npm_lifecycle_event && /^(da|ba)?sh$/.test(name)
  return isNpmShell ? `${process.ppid} ${above}` : `${process.ppid}`
}

/** What Linux tells of a process; nothing on other systems, where the parent alone has to do. */
function status(pid) {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8')
  } catch {
    return ''
  }
}
