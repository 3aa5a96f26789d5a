import { unitErrors } from './unit-errors.ts'

/** What SQLite, PostgreSQL and the system say of a disk that is full. */
const codes: ReadonlySet<unknown> = new Set(['SQLITE_FULL', '53100', 'ENOSPC', 'EDQUOT'])

/** `unit.no-room` in place of what a database says whose disk is full; any other error as it is. */
export const toldFullDisk = (error: unknown): unknown => (isFull(error) ? unitErrors['no-room']() : error)

const isFull = (error: unknown): boolean => error instanceof Error && (('code' in error && codes.has(error.code)) || isFull(error.cause))
