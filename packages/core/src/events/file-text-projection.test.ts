import { createTextReader } from '@tsuzuri/files'
import { expect, test } from 'vitest'
import { placeFile } from '../files/place-file.ts'
import { restoreFile } from '../files/restore-file.ts'
import { trashFile } from '../files/trash-file.ts'
import type { Scope } from '../scope.ts'
import { searchPortal } from '../search/search-portal.ts'
import { type House, openHouse } from '../testing/open-house.ts'
import { fileTextProjection } from './file-text-projection.ts'
import type { Projection } from './projection.ts'
import { searchProjection } from './search-projection.ts'

const place = (scope: Scope, name: string, content: string | Uint8Array<ArrayBuffer>, limit = 100_000_000) =>
  placeFile(scope, { folder: '/', name, content: new Blob([content]).stream(), limit })
const follow = async ({ engine }: House, projections: readonly Projection[] = [fileTextProjection(engine), searchProjection(engine)]) => {
  for (const { cursor, apply } of projections) await apply(await engine.store.read.events.after(await cursor(), 100))
}
const found = async (scope: Scope, text: string) => (await searchPortal(scope, { text })).items.map(({ ref }) => ref)

test.each(['sqlite', 'postgres'] as const)(
  'on %s a file is found by the text in its newest version, as long as it is not in the trash',
  async (dialect) => {
    await using house = await openHouse({ dialect })
    const scope = house.as('client-staff')
    const file = await place(scope, '名簿.csv', '氏名,部門\n髙橋,経理部\n')
    await follow(house)
    expect(await found(scope, '経理部')).toEqual([`file:${file.id}`])
    await place(scope, '名簿.csv', Uint8Array.from(Buffer.from('90ac8f59', 'hex')))
    await follow(house)
    expect([await found(scope, '経理部'), await found(scope, '成州')]).toEqual([[], []])
    await place(scope, '名簿.csv', Uint8Array.from(Buffer.from('918d96b195940a', 'hex')))
    await follow(house)
    expect(await found(scope, '総務部')).toEqual([`file:${file.id}`])
    await trashFile(scope, { file: file.id })
    await follow(house)
    expect(await found(scope, '総務部')).toEqual([])
    await restoreFile(house.as('director'), { file: file.id })
    await follow(house)
    expect(await found(scope, '総務部')).toEqual([`file:${file.id}`])
  },
)

test('what cannot be read is noted once, holds nothing up, and is found by its name', async () => {
  await using house = await openHouse()
  const scope = house.as('client-staff')
  const broken = await place(scope, '壊れた.pdf', '%PDF-1.7\nbroken')
  const sealed = await place(scope, '給与.xlsx', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]))
  const picture = await place(scope, '写真.png', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]))
  const empty = await place(scope, '空.txt', '')
  const good = await place(scope, '案内.txt', '年末調整のご案内')
  await follow(house)
  const outcomes = await Promise.all(
    [broken, sealed, picture, empty, good].map(async ({ current }) => (await scope.read.files.text(current.sha256))?.outcome),
  )
  expect(outcomes).toEqual(['broken', 'encrypted', undefined, 'empty', 'read'])
  expect([await found(scope, '年末調整'), await found(scope, '壊れた')]).toEqual([[`file:${good.id}`], [`file:${broken.id}`]])
  const events = await house.engine.store.read.events.after(0, 100)
  expect(events.filter(({ type }) => type === 'file.text-read').map(({ data }) => data['outcome'])).toEqual([
    'broken',
    'encrypted',
    'empty',
    'read',
  ])
})

test('each content of a portal is read once, whoever places it again, and another portal reads its own', async () => {
  await using house = await openHouse()
  const [scope, other] = [house.as('client-staff'), house.as('client-staff', 'other', await house.anotherPortal())]
  let count = 0
  const reader = createTextReader()
  const texts = { ...reader, read: (...all: Parameters<typeof reader.read>) => ((count += 1), reader.read(...all)) }
  const engine = { ...house.engine, texts }
  const [one, copy] = [await place(scope, '一.txt', '年末調整'), await place(scope, '二.txt', '年末調整')]
  const theirs = await place(other, '三.txt', '年末調整')
  await follow(house, [fileTextProjection(engine), searchProjection(engine)])
  await follow(house, [fileTextProjection(engine), searchProjection(engine)])
  await reader.close()
  expect(count).toBe(2)
  expect([(await found(scope, '年末調整')).toSorted(), await found(other, '年末調整')]).toEqual([
    [`file:${one.id}`, `file:${copy.id}`].toSorted(),
    [`file:${theirs.id}`],
  ])
})

test('a process that has not got the content leaves it to the one that has; after ten minutes it is given up', async () => {
  await using house = await openHouse()
  const scope = house.as('client-staff')
  const file = await place(scope, '一.txt', '年末調整')
  const { blobs } = house.engine
  const missing = { ...blobs, open: (portalId: typeof scope.portal.id) => blobs.open(portalId, '0'.repeat(64)) }
  const elsewhere = fileTextProjection({ ...house.engine, blobs: missing })
  await expect(follow(house, [elsewhere])).rejects.toMatchObject({ code: 'file.blob-missing' })
  expect(await elsewhere.cursor()).toBe(0)
  house.wait(600_000)
  await follow(house, [elsewhere])
  expect(await scope.read.files.text(file.current.sha256)).toMatchObject({ outcome: 'lost' })
})

test('of a long text its beginning is read', async () => {
  await using house = await openHouse()
  const scope = house.as('client-staff')
  const file = await place(scope, '記録.txt', `はじめの行\n${'毎月の締め日\n'.repeat(200_000)}`)
  await follow(house)
  expect(await found(scope, 'はじめの行')).toEqual([`file:${file.id}`])
  expect(await scope.read.files.text(file.current.sha256)).toMatchObject({ outcome: 'read', whole: false })
})
