import { expect, test } from 'vitest'
import type { Scope } from '../scope.ts'
import { openHouse } from '../testing/open-house.ts'
import { openFileContent } from './open-file-content.ts'
import { placeFile } from './place-file.ts'
import { saveByRename } from './save-by-rename.ts'
import { trashFile } from './trash-file.ts'

const place = (scope: Scope, name: string, content: string) =>
  placeFile(scope, { folder: '/', name, content: new Blob([content]).stream(), limit: 1_000 })
const at = async (scope: Scope, name: string) => (await scope.read.files.byPlace('/', name))?.id ?? ''
const rename = async (scope: Scope, from: string, to: string) =>
  saveByRename(scope, { file: await at(scope, from), folder: '/', name: to, replace: true })
const textOf = async (scope: Scope, file: string, version?: number): Promise<string> =>
  new Response(await (await openFileContent(scope, { file, version })).read()).text()
const all = async (scope: Scope) => (await scope.read.files.within('/')).map(({ name, versions }) => [name, versions])

test.each([
  ['moves the old one aside, as Word', '~WRD0001.tmp', '~WRL0002.tmp'],
  ['has names of eight digits, as Excel', '5B2A3C10', '9F8E7D6C.tmp'],
  ['deletes the old one', '給与.xlsx.tmp', null],
])('a program that saves by renaming and %s makes the next version of the file', async (_how, written, aside) => {
  await using house = await openHouse()
  const scope = house.as('client-staff')
  const { id } = await place(scope, '給与.xlsx', '一')
  await place(scope, written, '二')
  await (aside === null ? trashFile(scope, { file: id }) : rename(scope, '給与.xlsx', aside))
  house.wait(60_000)
  expect(await rename(scope, written, '給与.xlsx')).toMatchObject({ id, name: '給与.xlsx', versions: 2 })
  expect([await textOf(scope, id, 1), await textOf(scope, id)]).toEqual(['一', '二'])
  const left = aside === null ? [] : [[aside, 2]]
  expect(await all(scope)).toEqual([...left, ['給与.xlsx', 2]])
  // Where it was moved aside, what was there is there, for the program to delete.
  if (aside !== null) await trashFile(scope, { file: await at(scope, aside) })
  expect(await all(scope)).toEqual([['給与.xlsx', 2]])
})

test.each([
  ['has a name of a person’s own', '新しい給与.xlsx', 0, 'client-staff'],
  ['comes minutes later', '~WRD0001.tmp', 180_000, 'client-staff'],
  ['is somebody else’s', '~WRD0001.tmp', 0, 'member'],
] as const)('what follows a renaming and %s is a file of its own', async (_why, written, wait, by) => {
  await using house = await openHouse()
  const [scope, other] = [house.as('client-staff'), house.as(by)]
  const { id } = await place(scope, '給与.xlsx', '一')
  await rename(scope, '給与.xlsx', '給与.bak')
  await place(other, written, '二')
  house.wait(wait)
  expect((await rename(other, written, '給与.xlsx')).id).not.toBe(id)
  expect(await all(scope)).toEqual([
    ['給与.bak', 1],
    ['給与.xlsx', 1],
  ])
})
