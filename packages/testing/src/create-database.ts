import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { migratedDatabase, postgresDoorVariable } from './postgres-door.ts'
import { testingErrors } from './testing-errors.ts'

/** An empty PostgreSQL database of the test's own, dropped when disposed of. */
export interface TestDatabase extends AsyncDisposable {
  readonly url: string
}

/**
 * Makes an empty database in the test run's PostgreSQL, starting that when this is the first; `migrated` holds the tables of
 * today, and nothing in them. Throws `testing.no-door` outside of a test run, `testing.door-failed` when there is no PostgreSQL
 * to be had.
 */
export async function createDatabase({ migrated = false }: { readonly migrated?: boolean } = {}): Promise<TestDatabase> {
  const server = await serverUrl()
  const name = `test_${randomBytes(8).toString('hex')}`
  await execute(server, `create database ${name} template ${migrated ? migratedDatabase : 'template0'}`)
  const url = new URL(server)
  url.pathname = name
  return { url: url.href, [Symbol.asyncDispose]: () => execute(server, `drop database ${name} with (force)`) }
}

async function serverUrl(): Promise<string> {
  const door = process.env[postgresDoorVariable]
  if (!door) throw testingErrors.noDoor()
  const response = await fetch(door)
  const answer = await response.text()
  if (!response.ok) throw testingErrors.doorFailed(answer)
  return answer
}

async function execute(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}
