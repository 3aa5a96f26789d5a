import { readFile } from 'node:fs/promises'

/** What a process has used so far. */
export interface ProcessUse {
  /** Processor time of all its threads, in milliseconds. */
  readonly cpu: number
  /** Memory that is really there, in MiB. */
  readonly memory: number
}

/** Linux counts processor time for us in hundredths of a second, whatever the kernel's own tick. */
const tick = 10

/** Reads a process' use; null where the system does not tell (all but Linux). */
export const processUse = async (pid: number): Promise<ProcessUse | null> => {
  const read = (name: string) => readFile(`/proc/${pid}/${name}`, 'utf8').catch(() => null)
  const [stat, status] = [await read('stat'), await read('status')]
  if (stat === null || status === null) return null
  // The name in brackets may hold spaces; user and system time are the 14th and 15th word.
  const words = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return { cpu: (Number(words[11]) + Number(words[12])) * tick, memory: Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1]) / 1024 }
}
