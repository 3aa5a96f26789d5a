import { once } from 'node:events'
import { createServer } from 'node:http'
import { type PostgresServer, startPostgres } from './start-postgres.ts'

/** The variable by which the processes of a test run learn where to ask for its PostgreSQL. */
export const postgresDoorVariable = 'TSUZURI_TEST_POSTGRES_DOOR'

/** Opens the door of a test run: the first who asks there has PostgreSQL started, all get the one server's address. */
export async function openPostgresDoor(): Promise<{ readonly url: string; readonly close: () => Promise<void> }> {
  let starting: Promise<PostgresServer> | undefined
  const door = createServer((_request, response) => {
    starting ??= startPostgres()
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
