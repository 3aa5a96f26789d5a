import type { Job } from '@tsuzuri/db'
import { TsuzuriError } from '@tsuzuri/model'
import { createLoop } from '../events/loop.ts'
import type { Engine } from '../engine.ts'
import { jobErrors } from './job-errors.ts'
import type { JobDefinition } from './job-definition.ts'
import { mostAttempts, pauseAfter } from './pause-after.ts'

export interface JobRunner {
  /** Looks at once for what is due. */
  readonly wake: () => void
  /** Answers when all that was due has been done or has failed. For tests and the command line. */
  readonly settle: () => Promise<void>
  readonly stop: () => Promise<void>
}

/** How long a process is alone with a job, in milliseconds: if it is killed, another takes the job over after that. */
const lease = 300_000
const atOnce = 5

/**
 * Does the jobs that are due, a few at a time, each by one process. Whatever fails is tried again after growing pauses, and at last
 * given up, which `doctor` and the metrics tell. Begins at once.
 */
export const createJobRunner = (
  engine: Engine,
  definitions: readonly JobDefinition[],
  report: (error: unknown) => void,
  { pollMilliseconds = 1_000 }: { readonly pollMilliseconds?: number } = {},
): JobRunner => {
  const { store, now, newId } = engine
  const kinds = new Map(definitions.map((definition) => [definition.kind, definition]))
  const later = (milliseconds: number): Date => new Date(now().getTime() + milliseconds)
  let begun = false

  /** What is done again and again is on the list from the first start on. */
  const begin = (): Promise<void> =>
    store.unit(async (tx) => {
      for (const { kind, every } of definitions)
        if (every !== undefined) await tx.jobs.add({ id: newId(), kind, key: kind, data: {}, runAt: now(), createdAt: now() })
    })

  const work = async (job: Job, by: string): Promise<void> => {
    const definition = kinds.get(job.kind)
    let isOver = false
    try {
      if (!definition) throw jobErrors.unknown(job.kind)
      const { every } = definition
      const finish = <Answer>(last: (tx: Parameters<Parameters<typeof store.unit>[0]>[0]) => Promise<Answer>): Promise<Answer> =>
        store.unit(async (tx) => {
          const isOurs =
            every === undefined
              ? await tx.jobs.finish(job.id, by)
              : await tx.jobs.postpone(job.id, by, { runAt: later(every), attempts: 0, error: null })
          if (!isOurs) throw jobErrors.lost(job.kind)
          return last(tx)
        })
      await definition.run(engine, {
        id: job.id,
        data: job.data,
        attempt: job.attempts,
        finish: async (last) => {
          const answer = await finish(last)
          isOver = true
          return answer
        },
      })
      if (!isOver) await finish(async () => {})
    } catch (error) {
      report(error)
      if (!isOver) await setBack(job, by, error)
    }
  }

  const setBack = (job: Job, by: string, error: unknown): Promise<unknown> => {
    const says = String(error instanceof Error ? error.message : error).slice(0, 500)
    const isFinal = error instanceof TsuzuriError && error.code === 'job.gave-up'
    const isRegular = kinds.get(job.kind)?.every !== undefined
    return store.unit((tx) =>
      (job.attempts >= mostAttempts || isFinal) && !isRegular
        ? tx.jobs.bury(job.id, by, now(), says)
        : tx.jobs.postpone(job.id, by, { runAt: later(pauseAfter(job.attempts)), attempts: job.attempts, error: says }),
    )
  }

  const loop = createLoop({
    pollMilliseconds,
    run: async () => {
      if (!begun) await begin()
      begun = true
      // Looking is cheap; claiming takes a turn among the units.
      if (!(await store.read.jobs.isDue(now()))) return false
      const by = newId()
      const jobs = await store.unit((tx) => tx.jobs.claim({ by, now: now(), until: later(lease), limit: atOnce }))
      await Promise.all(jobs.map((job) => work(job, by)))
      return jobs.length > 0
    },
  })
  const unsubscribe = store.onCommit(loop.wake)
  loop.wake()
  return {
    wake: loop.wake,
    settle: loop.settle,
    stop: async () => {
      unsubscribe()
      await loop.stop()
    },
  }
}
