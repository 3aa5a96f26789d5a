import { MeilisearchApiError } from 'meilisearch'

/** Spares a service that has failed, and whoever would wait for it. */
export interface Breaker {
  /** Null when it is not to be asked now, did not answer within `most` milliseconds, or failed. */
  readonly ask: <Answer>(question: (signal: AbortSignal) => Promise<Answer>, most: number) => Promise<Answer | null>
}

/** In milliseconds: after the first failure, and at most. */
const first = 1_000
const longest = 60_000

/** After a failure nothing is asked for a second, after each further one for twice as long; or for as long as the service says itself. */
export const createBreaker = (now: () => number = () => performance.now()): Breaker => {
  let pause = 0
  let closedUntil = 0
  return {
    ask: async (question, most) => {
      if (now() < closedUntil) return null
      try {
        const answer = await question(AbortSignal.timeout(most))
        pause = 0
        return answer
      } catch (error) {
        pause = Math.min(Math.max(first, pause * 2), longest)
        closedUntil = now() + Math.max(pause, askedToWait(error))
        return null
      }
    },
  }
}

const askedToWait = (error: unknown): number => {
  const seconds = error instanceof MeilisearchApiError ? Number(error.response.headers.get('retry-after')) : 0
  return Number.isFinite(seconds) ? Math.min(seconds * 1_000, longest) : 0
}
