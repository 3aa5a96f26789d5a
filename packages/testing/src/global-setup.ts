import { openPostgresDoor, postgresDoorVariable } from './postgres-door.ts'

/** For vitest: one PostgreSQL for the whole run, started when the first test asks for a database, gone at the end. */
export async function setup(): Promise<() => Promise<void>> {
  const { url, close } = await openPostgresDoor()
  process.env[postgresDoorVariable] = url
  return close
}
