import type { Database, Driver } from '../driver/driver.ts'
import type { Tables } from '../tables/tables.ts'

/** What every store is made from. */
export interface Context {
  readonly database: Database
  readonly tables: Tables
  readonly driver: Driver
  /** No event gets a lower number. */
  readonly firstSeq: number
}
