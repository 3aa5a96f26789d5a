import type { OpenStore } from './open-store.ts'

interface Query {
  readonly name?: string
  readonly text: string
  readonly values: readonly unknown[]
}
/** What rate-limiter-flexible is to be given to count in the table `attempts`. */
export interface AttemptsDatabase {
  query(query: Query): Promise<{ readonly rows: readonly Readonly<Record<string, unknown>>[] }>
}

/** Null on SQLite, where one process serves everybody and counts in memory. */
export const attemptsDatabase = ({ driver }: OpenStore): AttemptsDatabase | null => {
  const { query } = driver
  if (!query) return null
  return {
    query: async (asked) => {
      const { rows } = await query(asked)
      // A bigint comes as text, which would not count.
      return { rows: rows.map(({ points, ...row }) => ({ ...row, points: Number(points) })) }
    },
  }
}
