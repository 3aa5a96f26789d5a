import { setTimeout as wait } from 'node:timers/promises'
import { type EnqueuedTask, Meilisearch, MeilisearchApiError } from 'meilisearch'
import { searchErrors } from '../../search-errors.ts'

/** A Meilisearch that may be away. */
export interface Connection {
  readonly client: Meilisearch
  /** Asks, and tells a failure by its code: `search.away`, `search.refused`. */
  readonly ask: <Answer>(question: (client: Meilisearch) => Promise<Answer>) => Promise<Answer>
  /** Has something done and waits until it is: to have accepted it is no promise. Throws what `ask` throws. */
  readonly done: (order: (client: Meilisearch) => Promise<EnqueuedTask>) => Promise<void>
}

/** In milliseconds. */
const answerWithin = 10_000
const taskWithin = 600_000
const slowestPoll = 500

/** `key` may be empty where Meilisearch asks for none. */
export const createConnection = (url: string, key: string | null): Connection => {
  const client = new Meilisearch({ host: url, ...(key === null ? {} : { apiKey: key }), timeout: answerWithin })
  const ask: Connection['ask'] = async (question) => {
    try {
      return await question(client)
    } catch (error) {
      throw told(error)
    }
  }
  return {
    client,
    ask,
    done: async (order) => {
      const { taskUid } = await ask(order)
      const until = performance.now() + taskWithin
      for (let pause = 5; ; pause = Math.min(pause * 2, slowestPoll)) {
        const { status, error } = await ask(({ tasks }) => tasks.getTask(taskUid))
        if (status === 'succeeded') return
        // Somebody has dropped it: nothing is wrong with what was given.
        if (error?.code === 'index_not_found') throw searchErrors.away(error.message)
        if (status === 'failed' && error?.type === 'invalid_request') throw searchErrors.refused(error.code, error.message)
        if (status === 'failed' || status === 'canceled') throw searchErrors.away(error?.message ?? `task ${taskUid} was ${status}`)
        if (performance.now() > until) throw searchErrors.away(`task ${taskUid} is ${status} since ten minutes`)
        await wait(pause)
      }
    },
  }
}

const told = (error: unknown): Error => {
  if (!(error instanceof MeilisearchApiError)) return searchErrors.away(error instanceof Error ? causeOf(error) : String(error))
  const { status } = error.response
  if (status === 400 || status === 404 || status === 413) return searchErrors.refused(error.cause?.code ?? String(status), error.message)
  return searchErrors.away(`${status}: ${error.message}`)
}

const causeOf = (error: Error): string =>
  error.cause instanceof Error
    ? `${error.message} (${'code' in error.cause ? String(error.cause.code) : error.cause.message})`
    : error.message
