import { appendFile, mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { listFiles, openFileContent } from '@tsuzuri/core'
import { temporaryFolder } from '@tsuzuri/testing'
import { expect, test, vi } from 'vitest'
import { openTestServer, type TestServer } from '../testing/open-test-server.ts'
import { claimFile } from './claim-file.ts'
import { takeFile } from './take-file.ts'
import { watchFolder } from './watch-folder.ts'

const open = async (keeps = false) => {
  const [house, folder] = [await openTestServer(), await temporaryFolder()]
  const scope = await house.portal('abc')
  const watching = { engine: house.running.server.engine, watched: { portal: 'abc', folder: folder.path }, keeps }
  return {
    house,
    scope,
    watching,
    folder: folder.path,
    [Symbol.asyncDispose]: async () => {
      await house[Symbol.asyncDispose]()
      await folder[Symbol.asyncDispose]()
    },
  }
}
const drive = async (house: TestServer) =>
  (await listFiles(await house.portal('abc'), {})).items
    .map(({ folder, name, versions, current }) => [folder, name, versions, current.placedByName])
    .toSorted((one, other) => (String(one) < String(other) ? -1 : 1))
const left = async (folder: string): Promise<readonly string[]> =>
  (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length))
    .toSorted((one, other) => (one < other ? -1 : 1))
const eventually = (look: () => Promise<void>) => vi.waitFor(look, { timeout: 25_000, interval: 100 })

test('what is laid in, before and after the start, goes into the drive with its folders, in NFC, and is gone from there', async () => {
  await using place = await open()
  const { house, folder, watching, scope } = place
  await mkdir(join(folder, '給与/2026'), { recursive: true })
  await writeFile(join(folder, '給与/2026', 'ガギグ.csv'.normalize('NFD')), '番号')
  const watch = await watchFolder(watching)
  await writeFile(join(folder, 'a.txt'), '一')
  await eventually(async () => {
    expect(await drive(house)).toEqual([
      ['/', 'a.txt', 1, '監視フォルダー'],
      ['/給与/2026', 'ガギグ.csv', 1, '監視フォルダー'],
    ])
    expect(await left(folder)).toEqual([])
  })
  const [file] = (await listFiles(scope, { q: 'ガギグ' })).items
  expect(await new Response(await (await openFileContent(scope, { file: file?.id ?? '' })).read()).text()).toBe('番号')
  await watch.stop()
})

test('what was taken is kept where that is set; what programs lay beside, and half files, stay', async () => {
  await using place = await open(true)
  const { house, folder, watching } = place
  for (const name of ['.hidden', '~$a.xlsx', 'b.csv.part']) await writeFile(join(folder, name), 'x')
  const watch = await watchFolder(watching)
  await writeFile(join(folder, 'a.txt'), 'x')
  await eventually(async () => expect(await left(folder)).toEqual(['/.hidden', '/b.csv.part', '/done/a.txt', '/~$a.xlsx']))
  expect(await drive(house)).toEqual([['/', 'a.txt', 1, '監視フォルダー']])
  await watch.stop()
})

test('who still writes into a file that is laid aside loses nothing: what it came to is the version that counts', async () => {
  await using place = await open()
  const { house, folder, watching, scope } = place
  await writeFile(join(folder, 'a.txt'), '一')
  const claimed = await claimFile(folder, 'a.txt')
  const { blobs } = watching.engine
  const put: typeof blobs.put = async (...content) => {
    const stored = await blobs.put(...content)
    if ((await readFile(claimed ?? '', 'utf8')) === '一') await appendFile(claimed ?? '', '二')
    return stored
  }
  await takeFile({ ...watching, engine: { ...watching.engine, blobs: { ...blobs, put } }, claimed: claimed ?? '', path: 'a.txt' })
  expect([await drive(house), await left(folder)]).toEqual([[['/', 'a.txt', 2, '監視フォルダー']], []])
  const [file] = (await listFiles(scope, {})).items
  expect(await new Response(await (await openFileContent(scope, { file: file?.id ?? '' })).read()).text()).toBe('一二')
})

test('what cannot be taken lies below failed, with the reason beside, and nothing else is held up', async () => {
  await using place = await open()
  const { house, folder, watching } = place
  await writeFile(join(folder, 'aux.txt'), 'x')
  await writeFile(join(folder, 'turned\u202Egpj.exe'), 'x')
  await writeFile(join(folder, 'good.txt'), 'x')
  const watch = await watchFolder(watching)
  const refused = ['aux.txt', 'aux.txt.txt', 'turned\u202Egpj.exe', 'turned\u202Egpj.exe.txt'].map((name) => `/failed/${name}`)
  await eventually(async () => expect(await left(folder)).toEqual(refused))
  expect(await readFile(join(folder, 'failed/aux.txt.txt'), 'utf8')).toContain('file.name-invalid')
  expect(await drive(house)).toEqual([['/', 'good.txt', 1, '監視フォルダー']])
  await watch.stop()
})

test('killed in between, a file is taken once: laid aside, on the drive already, or both', async () => {
  await using place = await open()
  const { house, folder, watching } = place
  await writeFile(join(folder, 'aside.txt'), '一')
  await claimFile(folder, 'aside.txt')
  await writeFile(join(folder, 'placed.txt'), '二')
  const claimed = await claimFile(folder, 'placed.txt')
  await takeFile({ ...watching, keeps: true, claimed: claimed ?? '', path: 'placed.txt' })
  // As it lay there when the process ended: on the drive, and not gone yet.
  await writeFile(claimed ?? '', '二')
  const watch = await watchFolder(watching)
  await eventually(async () => expect((await left(folder)).filter((path) => path.startsWith('/.taking'))).toEqual([]))
  expect(await drive(house)).toEqual([
    ['/', 'aside.txt', 1, '監視フォルダー'],
    ['/', 'placed.txt', 1, '監視フォルダー'],
  ])
  await watch.stop()
})

test('a link is never followed, neither a file nor a folder', async () => {
  await using place = await open()
  await using elsewhere = await temporaryFolder()
  const { folder } = place
  await writeFile(join(elsewhere.path, 'secret.txt'), 'secret')
  await symlink(join(elsewhere.path, 'secret.txt'), join(folder, 'link.txt'))
  await symlink(elsewhere.path, join(folder, 'linked'))
  for (const path of ['link.txt', 'linked/secret.txt', '../secret.txt']) expect([path, await claimFile(folder, path)]).toEqual([path, null])
  expect(await readdir(elsewhere.path)).toEqual(['secret.txt'])
})

test('a folder that is not there ends the start with the variable’s name', async () => {
  await using place = await open()
  const watched = { portal: 'abc', folder: join(place.folder, 'none') }
  await expect(watchFolder({ ...place.watching, watched })).rejects.toMatchObject({
    code: 'config.invalid',
    message: expect.stringContaining('TSUZURI_WATCH') as string,
  })
})
