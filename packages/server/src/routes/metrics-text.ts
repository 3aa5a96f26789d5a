import type { Server } from '../server.ts'

/** Prometheus' text form. */
export const metricsText = async ({ engine, streams }: Server): Promise<string> => {
  const memory = process.memoryUsage()
  const [embedded, second] = engine.searchIndexes
  const helper = await second?.health()
  const jobs = await engine.store.read.jobs.counts()
  const gauges: readonly (readonly [name: string, help: string, value: number])[] = [
    ['process_resident_memory_bytes', 'Resident memory in bytes.', memory.rss],
    ['nodejs_heap_size_used_bytes', 'Used heap in bytes.', memory.heapUsed],
    ['process_uptime_seconds', 'Seconds since the start.', process.uptime()],
    ['tsuzuri_event_streams', 'Open streams of server-sent events.', streams.size],
    ['tsuzuri_events_head', 'The seq of the newest event.', await engine.store.read.events.head()],
    ['tsuzuri_jobs_waiting', 'Jobs to be done, now or later.', jobs.waiting],
    ['tsuzuri_jobs_dead', 'Jobs that were given up after many attempts.', jobs.dead],
    ['tsuzuri_search_cursor', 'The event up to which search has come.', (await embedded?.cursor()) ?? 0],
    ...(helper
      ? ([
          ['tsuzuri_meilisearch_up', 'Whether Meilisearch answers.', helper.ready ? 1 : 0],
          ['tsuzuri_meilisearch_cursor', 'The event up to which Meilisearch has come; 0 while it is away.', helper.cursor],
        ] as const)
      : []),
  ]
  return gauges.map(([name, help, value]) => `# HELP ${name} ${help}\n# TYPE ${name} gauge\n${name} ${value}\n`).join('')
}
