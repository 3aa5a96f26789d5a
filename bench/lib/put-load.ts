import autocannon from 'autocannon'
import { processUse } from './process-use.ts'

export interface Load {
  readonly pid: number
  readonly address: string
  readonly headers?: Readonly<Record<string, string>>
}
export interface Borne {
  readonly perSecond: number
  /** Processor time of the server for one request, in milliseconds; null where the system does not tell. */
  readonly cpu: number | null
  /** The latency that 99 of 100 requests keep, in milliseconds. */
  readonly p99: number
}

const connections = 20

/** Asks again and again over 20 connections for some seconds. Rejects when anything but 200 is answered. */
export const putLoad = async ({ pid, address, headers = {} }: Load, seconds: number): Promise<Borne> => {
  const before = await processUse(pid)
  const result = await autocannon({ url: address, connections, duration: seconds, headers: { ...headers } })
  const after = await processUse(pid)
  const answered = result['2xx']
  if (answered === 0 || result.non2xx > 0 || result.errors > 0)
    throw new Error(`${address}: ${answered} answered, ${result.non2xx} refused, ${result.errors} failed`)
  return { perSecond: answered / result.duration, cpu: before && after && (after.cpu - before.cpu) / answered, p99: result.latency.p99 }
}
