import type { Database } from './driver.ts'

/** The database with its own `transaction` made a unit of work, so that whoever calls that waits in the same queue. */
export const withUnits = (database: Database, unit: <Answer>(work: () => Promise<Answer>) => Promise<Answer>): Database =>
  Object.create(database, {
    transaction: { value: (work: (tx: Database) => Promise<unknown>) => unit(() => work(withUnits(database, unit))) },
  })
