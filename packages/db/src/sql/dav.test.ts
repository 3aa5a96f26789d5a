import { describeEachDialect } from '@tsuzuri/testing'
import { expect, test } from 'vitest'
import type { PlaceLock } from '../stores/dav-store.ts'
import { openPortal } from '../test/open-portal.ts'

const at = new Date('2026-04-01T00:00:00.001Z')
const after = (seconds: number): Date => new Date(at.getTime() + seconds * 1000)
const aLock = (path: string, said: Partial<PlaceLock> = {}): PlaceLock => ({
  token: `urn:${path}`,
  path,
  scope: 'exclusive',
  depth: 'infinity',
  owner: { href: ['佐藤'] },
  heldBy: 'sato',
  takenAt: at,
  endsAt: after(60),
  ...said,
})

describeEachDialect('what WebDAV keeps', (open) => {
  test('of locks are those that touch a place: above it, on it, and below it, until they end', async () => {
    await using database = await open()
    const { id } = await openPortal(database)
    const { store } = database
    const paths = ['/', '/給与', '/給与/2026', '/給与/2026/a.csv', '/給与明細', '/総務']
    await store.unit(async (tx) => {
      for (const path of paths) await tx.in(id).dav.putLock(aLock(path), at)
    })
    const { dav } = store.read.in(id)
    const touching = async (path: string, now = at) => (await dav.locks(path, now)).map((lock) => lock.path).toSorted()
    expect(await touching('/給与/2026')).toEqual(['/', '/給与', '/給与/2026', '/給与/2026/a.csv'])
    expect(await touching('/給与/2026/b.csv')).toEqual(['/', '/給与', '/給与/2026'])
    expect(await touching('/')).toEqual(paths)
    expect(await dav.locks('/総務', at)).toEqual([aLock('/'), aLock('/総務')])
    expect([await touching('/総務', after(60)), await dav.lockCount(after(60))]).toEqual([[], 0])
    const refreshed = aLock('/総務', { endsAt: after(600) })
    await store.unit((tx) => tx.in(id).dav.putLock(refreshed, after(61)))
    expect(await dav.locks('/総務', at)).toEqual([refreshed])
    await store.unit((tx) => tx.in(id).dav.dropLock(refreshed.token))
    expect(await dav.lockCount(at)).toBe(0)
  })

  test('of notes are those on a place and on what lies in it, and a copy of them', async () => {
    await using database = await open()
    const { id } = await openPortal(database)
    const { store } = database
    const notes = [
      { path: '/給与', name: 'color', value: { _: '赤' } },
      { path: '/給与/a.csv', name: 'time', value: '2026' },
    ]
    await store.unit(async (tx) => {
      for (const note of [...notes, { path: '/給与/2026/b.csv', name: 'deep', value: 1 }]) await tx.in(id).dav.putProperty(note)
      await tx.in(id).dav.copyProperties('/給与', '/写し')
      await tx.in(id).dav.putProperty({ path: '/写し', name: 'color', value: '青' })
      await tx.in(id).dav.dropProperty('/写し/a.csv', 'time')
    })
    const { dav } = store.read.in(id)
    expect(await dav.properties('/給与')).toEqual(notes)
    expect(await dav.properties('/写し')).toEqual([{ path: '/写し', name: 'color', value: '青' }])
    expect(await dav.properties('/写し/2026/b.csv')).toEqual([{ path: '/写し/2026/b.csv', name: 'deep', value: 1 }])
  })
})
