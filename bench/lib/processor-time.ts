import { readdir, readFile } from 'node:fs/promises'
import { processUse } from './process-use.ts'

/**
 * Processor time of all threads of a process so far, in milliseconds. To the microsecond where the kernel counts so; threads that
 * have ended are not in it there. Null where the system does not tell.
 */
export const processorTime = async (pid: number): Promise<number | null> => {
  try {
    const threads = await readdir(`/proc/${pid}/task`)
    const times = await Promise.all(threads.map((thread) => readFile(`/proc/${pid}/task/${thread}/schedstat`, 'utf8')))
    const nanoseconds = times.reduce((sum, line) => sum + Number(line.split(' ', 1)[0]), 0)
    if (nanoseconds > 0) return nanoseconds / 1e6
  } catch {
    // Not every kernel has it.
  }
  return (await processUse(pid))?.cpu ?? null
}
