import { aPortal, openTestDatabase } from '@tsuzuri/testing'
import pg from 'pg'
import { expect, test } from 'vitest'

test('a connection lost in the middle of a unit fails that unit, and the next one finds its way', async () => {
  await using database = await openTestDatabase('postgres')
  const { store, place } = database
  const [lost, kept] = [aPortal(), aPortal()]
  const other = new pg.Client({ connectionString: 'postgres' in place ? place.postgres.url : '' })
  await other.connect()
  const failing = store.unit(async (tx) => {
    await tx.portals.insert(lost)
    await other.query(
      'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
    )
    await tx.portals.insert(aPortal())
  })
  await expect(failing).rejects.toThrow('Failed query')
  await other.end()
  await store.unit((tx) => tx.portals.insert(kept))
  expect((await store.read.portals.list({})).items).toEqual([kept])
})

test('what a unit asks for at once is asked one after another, as a connection wants it', async () => {
  await using database = await openTestDatabase('postgres')
  const { store } = database
  const warned: string[] = []
  const onWarning = (warning: Error): void => void warned.push(warning.message)
  process.on('warning', onWarning)
  const portals = [aPortal(), aPortal(), aPortal()]
  await store.unit((tx) => Promise.all(portals.map((portal) => tx.portals.insert(portal))))
  process.off('warning', onWarning)
  expect(warned).toEqual([])
  expect((await store.read.portals.list({})).items).toHaveLength(3)
})
