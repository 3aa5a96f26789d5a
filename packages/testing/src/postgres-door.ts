import { once } from 'node:events'
import { createServer } from 'node:http'
import { openStore } from '@tsuzuri/db'
import pg from 'pg'
import { type PostgresServer, startPostgres } from './start-postgres.ts'

/** The variable by which the processes of a test run learn where to ask for its PostgreSQL. */
export const postgresDoorVariable = 'TSUZURI_TEST_POSTGRES_DOOR'

/** The database of that server which has the tables of today and nothing in them, for others to be copied from. */
export const migratedDatabase = 'migrated'

/** Opens the door of a test run: the first who asks there has PostgreSQL started, all get the one server's address. */
export async function openPostgresDoor(): Promise<{ readonly url: string; readonly close: () => Promise<void> }> {
  let starting: Promise<PostgresServer> | undefined
  const door = createServer((_request, response) => {
    starting ??= startWithTemplate()
    starting.then(
      ({ url }) => response.end(url),
      (error: unknown) => response.writeHead(503).end(String(error)),
    )
  }).listen(0, '127.0.0.1')
  await once(door, 'listening')
  const address = door.address()
  const port = typeof address === 'object' && address ? address.port : 0
  const close = async () => {
    door.close()
    door.closeAllConnections()
    const server = await starting?.catch(() => undefined)
    await server?.stop()
  }
  return { url: `http://127.0.0.1:${port}/`, close }
}

async function startWithTemplate(): Promise<PostgresServer> {
  const server = await startPostgres()
  const client = new pg.Client({ connectionString: server.url })
  await client.connect()
  await client.query(`create database ${migratedDatabase} template template0`)
  await client.end()
  const url = new URL(server.url)
  url.pathname = migratedDatabase
  const store = await openStore({ postgres: { url: url.href } })
  await store.close()
  return server
}
