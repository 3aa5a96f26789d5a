import type { BlobStore } from '@tsuzuri/files'
import { describe, expect, test } from 'vitest'
import { createRecord } from '../records/create-record.ts'
import { getRecord } from '../records/get-record.ts'
import { recordReferences } from '../records/record-references.ts'
import { trashRecord } from '../records/trash-record.ts'
import { type Scope, scopeOf } from '../scope.ts'
import { openHouse } from '../testing/open-house.ts'
import { tasksPlugin } from '../testing/tasks-plugin.ts'
import { fileVersion } from './file-version.ts'
import { fileVersions } from './file-versions.ts'
import { getFile } from './get-file.ts'
import { listFiles } from './list-files.ts'
import { listFolders } from './list-folders.ts'
import { listTrashedFiles } from './list-trashed-files.ts'
import { openFileContent } from './open-file-content.ts'
import { placeFile } from './place-file.ts'
import { restoreFile } from './restore-file.ts'
import { trashFile } from './trash-file.ts'

const place = (scope: Scope, folder: string, name: string, content: string) =>
  placeFile(scope, { folder, name, content: new Blob([content]).stream(), limit: 1_000 })
const textOf = async (scope: Scope, file: string, version?: number): Promise<string> =>
  new Response(await (await openFileContent(scope, { file, version })).read()).text()
const events = async (scope: Scope) =>
  (await scope.engine.store.read.events.after(0, 100)).map(({ type, data }) => [type, data['name'], data['number']])

describe.each(['sqlite', 'postgres'] as const)('the drive on %s', (dialect) => {
  test('a file placed where one stands becomes its next version, and a request keeps the version it holds', async () => {
    await using house = await openHouse({ dialect, plugins: [tasksPlugin] })
    const scope = house.as('client-staff')
    const first = await place(scope, '給与/2026/', '社員.csv', '番号,氏名')
    expect(first).toMatchObject({ folder: '/給与/2026', name: '社員.csv', versions: 1, current: { number: 1, size: 13, type: 'text/csv' } })
    const task = await createRecord(scope, { collection: 'tasks', title: '取込', fields: { files: [first.current.id] } })
    house.wait(1000)
    const second = await place(scope, '/給与/2026', '社員.csv', '番号,氏名,部門')
    expect(second).toMatchObject({ id: first.id, versions: 2, version: 2, current: { number: 2 } })
    const held = (await getRecord(scope, { record: task.id })).fields['files']
    expect(held).toEqual([first.current.id])
    expect(await fileVersion(scope, { version: first.current.id })).toMatchObject({ file: { id: first.id }, version: { number: 1 } })
    expect([await textOf(scope, first.id), await textOf(scope, first.id, 1)]).toEqual(['番号,氏名,部門', '番号,氏名'])
    expect((await fileVersions(scope, { file: first.id })).items.map(({ number }) => number)).toEqual([2, 1])
    expect(await events(scope)).toEqual([
      ['file.placed', '社員.csv', 1],
      ['record.created', undefined, 1],
      ['file.replaced', '社員.csv', 2],
    ])
  })

  test('two who place at the same new place at once make one file of two versions', async () => {
    await using house = await openHouse({ dialect })
    const scope = house.as('member')
    await Promise.all([place(scope, '/', 'a.txt', 'one'), place(scope, '/', 'a.txt', 'two')])
    const { items } = await listFiles(scope, {})
    expect(items).toMatchObject([{ name: 'a.txt', versions: 2 }])
  })
})

test('a content whose row never came is seen by nobody', async () => {
  await using house = await openHouse()
  const blobs: BlobStore = {
    ...house.engine.blobs,
    // As if the process had been killed right after the content was written.
    put: async (...content) => {
      await house.engine.blobs.put(...content)
      throw new Error('killed')
    },
  }
  const killed = scopeOf({ ...house.engine, blobs }, house.as('member').actor, house.portal, 'member')
  await expect(place(killed, '/', 'a.txt', 'half')).rejects.toThrow('killed')
  const scope = house.as('member')
  expect((await listFiles(scope, {})).items).toEqual([])
  expect(await listFolders(scope, {})).toEqual({ items: [], next: null })
  expect(await events(scope)).toEqual([])
  expect(await place(scope, '/', 'a.txt', 'half')).toMatchObject({ versions: 1 })
})

test('what is too large or has an impossible name leaves nothing', async () => {
  await using house = await openHouse()
  const scope = house.as('member')
  await expect(place(scope, '/', 'a.txt', 'x'.repeat(1_001))).rejects.toMatchObject({ code: 'file.too-large' })
  await expect(place(scope, '/../etc', 'passwd', 'x')).rejects.toMatchObject({ code: 'file.name-invalid' })
  await expect(place(house.as('client-viewer'), '/', 'a.txt', 'x')).rejects.toMatchObject({ code: 'access.denied' })
  expect((await listFiles(scope, {})).items).toEqual([])
})

test('a range is read as asked, and refused beyond the end', async () => {
  await using house = await openHouse()
  const scope = house.as('client-viewer')
  const file = await place(house.as('member'), '/', 'a.txt', 'abcdef')
  const { read } = await openFileContent(scope, { file: file.id })
  expect(await new Response(await read({ start: 2, end: 4 })).text()).toBe('cd')
  await expect(read({ start: 2, end: 7 })).rejects.toMatchObject({ code: 'file.range-invalid' })
  await expect(openFileContent(scope, { file: file.id, version: 2 })).rejects.toMatchObject({ code: 'file.version-missing' })
})

test('a trashed file is gone for viewers, leaves its place free, and comes back only to a free place', async () => {
  await using house = await openHouse()
  const scope = house.as('client-staff')
  const file = await place(scope, '/', 'a.txt', 'one')
  await expect(trashFile(scope, { file: file.id, base: 9 })).rejects.toMatchObject({ code: 'file.stale', current: { id: file.id } })
  await trashFile(scope, { file: file.id, base: 1 })
  await expect(getFile(house.as('client-viewer'), { file: file.id })).rejects.toMatchObject({ code: 'file.missing' })
  await expect(trashFile(scope, { file: file.id })).rejects.toMatchObject({ code: 'access.wrong-state' })
  expect((await listTrashedFiles(scope, {})).items.map(({ id }) => id)).toEqual([file.id])
  const other = await place(scope, '/', 'a.txt', 'two')
  expect(other.id).not.toBe(file.id)
  await expect(restoreFile(scope, { file: file.id })).rejects.toMatchObject({ code: 'file.place-taken' })
  await trashFile(scope, { file: other.id })
  expect(await restoreFile(scope, { file: file.id })).toMatchObject({ trashedAt: null, version: 3 })
  expect(await textOf(house.as('client-viewer'), file.id)).toBe('one')
})

test('what a request holds stays readable for whoever may read the request, when the file is in the trash', async () => {
  await using house = await openHouse({ plugins: [tasksPlugin] })
  const [staff, member, viewer] = [house.as('client-staff'), house.as('member'), house.as('client-viewer')]
  const file = await place(staff, '/', 'a.txt', 'one')
  const task = await createRecord(staff, { collection: 'tasks', title: '取込', fields: { files: [file.current.id] } })
  await place(staff, '/', 'a.txt', 'two')
  await trashFile(staff, { file: file.id })
  expect(await textOf(viewer, file.id, 1)).toBe('one')
  expect(await fileVersion(viewer, { version: file.current.id })).toMatchObject({ version: { number: 1 } })
  const references = await recordReferences(viewer, 'tasks', [{ field: 'files', value: [file.current.id] }])
  expect(references.map(({ title, version }) => [title, version])).toEqual([['a.txt', 1]])
  for (const version of [2, 3, undefined])
    await expect(openFileContent(viewer, { file: file.id, version })).rejects.toMatchObject({ code: 'file.missing' })
  expect([await textOf(staff, file.id), await textOf(member, file.id)]).toEqual(['two', 'two'])
  await trashRecord(house.as('director'), { record: task.id })
  await expect(openFileContent(viewer, { file: file.id, version: 1 })).rejects.toMatchObject({ code: 'file.missing' })
})
