import { spawn } from 'node:child_process'
import { once } from 'node:events'

export interface ClientRun {
  readonly code: number | null
  /** All it said, on both streams. */
  readonly said: string
}
interface Run {
  readonly folder: string
  readonly input?: string
  readonly env?: Readonly<Record<string, string>>
}

/** Runs a program of somebody else's in a folder, which is its home too. */
export const runClient = async (name: string, args: readonly string[], { folder, input = '', env = {} }: Run): Promise<ClientRun> => {
  const child = spawn(name, args, { cwd: folder, env: { ...process.env, HOME: folder, LC_ALL: 'C.UTF-8', ...env } })
  const said: string[] = []
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => said.push(text))
  child.stdin.end(input)
  const [code] = await once(child, 'close')
  return { code: typeof code === 'number' ? code : null, said: said.join('') }
}
