import { cp, readdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { aPortal, aRecord, openTestPlace, temporaryFolder } from '@tsuzuri/testing'
import { expect, test } from 'vitest'
import { openStore } from '../open-store.ts'

const day = (number: number): Date => new Date(Date.UTC(2026, 3, number))

/** The migrations a data folder of that time has seen. */
const migrationsBefore = async (dialect: string, name: string, to: string): Promise<void> => {
  const from = resolve(import.meta.dirname, '../../migrations', dialect)
  const earlier = (await readdir(from)).filter((folder) => !folder.endsWith(name))
  for (const folder of earlier) await cp(join(from, folder), join(to, dialect, folder), { recursive: true })
}

test.each(['sqlite', 'postgres'] as const)(
  'on %s, requests and contacts of before are found by their own time after an update',
  async (dialect) => {
    await using folder = await temporaryFolder()
    await using place = await openTestPlace(dialect)
    await migrationsBefore(dialect, 'time_of_records', folder.path)
    const portal = aPortal()
    const before = await openStore(place, { migrationsFolder: folder.path })
    const row = (title: string, collection: string, values: Parameters<typeof aRecord>[1]) =>
      aRecord(portal.id, { title, collection, createdAt: day(1), ...values })
    await before.unit(async (tx) => {
      await tx.portals.insert(portal)
      for (const record of [
        row('due', 'requests', { dueAt: day(20) }),
        row('due some day', 'requests', {}),
        row('a call', 'contacts', { fields: { occurredAt: '2026-04-20T09:00:00+09:00' } }),
        row('a note', 'contacts', { fields: { occurredAt: null } }),
        row('a duty', 'schedule', { startsAt: day(20), dueAt: day(25) }),
      ])
        await tx.in(portal.id).records.insert(record, '')
    })
    await before.close()
    const after = await openStore(place)
    const titles = async (collection: string, from: Date, to: Date) => {
      const order = { by: 'title', direction: 'ascending' } as const
      return (await after.read.in(portal.id).records.list({ collection, from, to, order })).items.map(({ title }) => title)
    }
    const found = await Promise.all(
      ['requests', 'contacts', 'schedule'].flatMap((name) => [titles(name, day(1), day(2)), titles(name, day(20), day(21))]),
    )
    expect(found).toEqual([['due some day'], ['due'], ['a note'], ['a call'], [], ['a duty']])
    await after.close()
  },
)
