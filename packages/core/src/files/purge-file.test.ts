import { describe, expect, test } from 'vitest'
import { changePortal } from '../portals/change-portal.ts'
import { createRecord } from '../records/create-record.ts'
import { restoreRecord } from '../records/restore-record.ts'
import { trashRecord } from '../records/trash-record.ts'
import type { Scope } from '../scope.ts'
import { openHouse } from '../testing/open-house.ts'
import { tasksPlugin } from '../testing/tasks-plugin.ts'
import { fileVersion } from './file-version.ts'
import { getFile } from './get-file.ts'
import { listTrashedFiles } from './list-trashed-files.ts'
import { placeFile } from './place-file.ts'
import { purgeFile } from './purge-file.ts'
import { purgeTrash } from './purge-trash.ts'
import { restoreFile } from './restore-file.ts'
import { sweepContents } from './sweep-contents.ts'
import { trashFile } from './trash-file.ts'

const place = (scope: Scope, name: string, content: string) =>
  placeFile(scope, { folder: '/給与', name, content: new Blob([content]).stream(), limit: 1_000 })
const day = 86_400_000
const purges = async (scope: Scope) => (await scope.engine.store.read.events.after(0, 1000)).filter(({ type }) => type === 'file.purged')
const storedIn = async (scope: Scope): Promise<number> => {
  const names = new Set<string>()
  for await (const { name } of scope.engine.blobs.objects(scope.portal.id)) names.add(name)
  return names.size
}

describe.each(['sqlite', 'postgres'] as const)('purging on %s', (dialect) => {
  test('a trashed file is deleted with all its versions by whoever may, and a record of it stays', async () => {
    await using house = await openHouse({ dialect, plugins: [tasksPlugin] })
    const [staff, admin] = [house.as('client-staff'), house.as('client-admin')]
    const file = await place(staff, '台帳.csv', 'one')
    await place(staff, '台帳.csv', 'second')
    await expect(purgeFile(admin, { file: file.id })).rejects.toMatchObject({ code: 'access.wrong-state' })
    await trashFile(staff, { file: file.id })
    await expect(purgeFile(staff, { file: file.id })).rejects.toMatchObject({ code: 'access.denied' })
    await expect(purgeFile(admin, { file: file.id, base: 1 })).rejects.toMatchObject({ code: 'file.stale' })
    await purgeFile(admin, { file: file.id })
    await expect(getFile(admin, { file: file.id })).rejects.toMatchObject({ code: 'file.missing' })
    await expect(fileVersion(admin, { version: file.current.id })).rejects.toMatchObject({ code: 'file.missing' })
    await expect(restoreFile(admin, { file: file.id })).rejects.toMatchObject({ code: 'file.missing' })
    expect((await listTrashedFiles(admin, {})).items).toEqual([])
    const [record] = await purges(admin)
    expect(record).toMatchObject({
      actor: { name: 'client-admin' },
      data: { folder: '/給与', name: '台帳.csv', versions: 2, bytes: 9, reason: 'asked', sha256: [expect.any(String), expect.any(String)] },
    })
    expect(await place(staff, '台帳.csv', 'another')).toMatchObject({ versions: 1 })
  })

  test('what a row holds is never purged, not even while that row is in the trash', async () => {
    await using house = await openHouse({ dialect, plugins: [tasksPlugin] })
    const scope = house.as('firm-admin')
    const file = await place(scope, 'a.txt', 'held')
    await place(scope, 'a.txt', 'newer')
    const task = await createRecord(scope, { collection: 'tasks', title: '取込', fields: { files: [file.current.id] } })
    await trashFile(scope, { file: file.id })
    await trashRecord(scope, { record: task.id })
    await expect(purgeFile(scope, { file: file.id })).rejects.toMatchObject({ code: 'file.held' })
    house.wait(1000 * day)
    expect(await purgeTrash(scope.engine)).toBe(0)
    await restoreRecord(scope, { record: task.id })
    expect(await fileVersion(scope, { version: file.current.id })).toMatchObject({ version: { number: 1 } })
    expect(await purges(scope)).toEqual([])
  })

  test('the trash is emptied of what has lain in it for as long as the portal keeps it, once', async () => {
    await using house = await openHouse({ dialect })
    const scope = house.as('director')
    const [old, young] = [await place(scope, 'old.txt', 'old'), await place(scope, 'young.txt', 'young')]
    await place(scope, 'live.txt', 'live')
    await trashFile(scope, { file: old.id })
    house.wait(60 * day)
    await trashFile(scope, { file: young.id })
    house.wait(29 * day)
    expect(await purgeTrash(scope.engine)).toBe(0)
    house.wait(2 * day)
    expect(await purgeTrash(scope.engine)).toBe(1)
    expect((await listTrashedFiles(scope, {})).items.map(({ name }) => name)).toEqual(['young.txt'])
    await expect(changePortal(scope, { patch: { trashDays: 0 } })).rejects.toMatchObject({ code: 'portal.invalid' })
    expect(await changePortal(scope, { patch: { trashDays: 30 } })).toMatchObject({ trashDays: 30 })
    expect(await purgeTrash(scope.engine)).toBe(1)
    expect((await purges(scope)).map(({ actor, data }) => [actor.kind, data['name'], data['reason']])).toEqual([
      ['system', 'old.txt', 'retention'],
      ['system', 'young.txt', 'retention'],
    ])
    expect(await purgeTrash(scope.engine)).toBe(0)
  })
})

test('contents go with the sweep after: not one that another file has too, and not within the hour', async () => {
  await using house = await openHouse()
  const scope = house.as('director')
  const [one, same] = [await place(scope, 'one.txt', 'same'), await place(scope, 'same.txt', 'same')]
  const alone = await place(scope, 'alone.txt', 'alone')
  for (const { id } of [one, alone]) {
    await trashFile(scope, { file: id })
    await purgeFile(scope, { file: id })
  }
  expect(await sweepContents(scope.engine)).toBe(0)
  expect(await storedIn(scope)).toBe(2)
  // The clock of the disk is the real one.
  house.wait(Date.now() - house.engine.now().getTime() + 2 * 3_600_000)
  expect(await sweepContents(scope.engine)).toBe(1)
  expect(await storedIn(scope)).toBe(1)
  expect(await scope.engine.blobs.has(scope.portal.id, same.current.sha256)).toBe(true)
})
