import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { listFolders } from '@tsuzuri/core'
import { temporaryFolder } from '@tsuzuri/testing'
import { describe, expect, test } from 'vitest'
import { hasClient } from '../testing/has-client.ts'
import { openTestServer, type TestServer } from '../testing/open-test-server.ts'
import { runClient } from '../testing/run-client.ts'

/** How many files go there and back. `TSUZURI_DAV_FILES=2000 npx vitest run packages/server/src/dav` takes some minutes. */
const many = Number(process.env['TSUZURI_DAV_FILES'] ?? 200)

/** What lies below a folder, by its path in NFC, as hashes. */
const hashesBelow = async (folder: string): Promise<ReadonlyMap<string, string>> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  const hashed = files.map(
    async (path) =>
      [
        path.slice(folder.length).normalize('NFC'),
        createHash('sha256')
          .update(await readFile(path))
          .digest('hex'),
      ] as const,
  )
  // Maps are compared whatever the order of what is in them.
  return new Map(await Promise.all(hashed))
}

/** A tree of files with Japanese names; each other name is decomposed, as macOS writes them. */
const layTree = async (folder: string, count: number): Promise<void> => {
  for (let number = 1; number <= count; number++) {
    const path = `給与/第${number % 12}期/ガギグゲゴ ${number} (社員).csv`
    const place = join(folder, path.normalize(number % 2 === 0 ? 'NFC' : 'NFD'))
    await mkdir(dirname(place), { recursive: true })
    await writeFile(place, `番号,氏名\n${number},佐藤 ${'あ'.repeat(number)}\n`)
  }
}

const filesOf = async (house: TestServer): Promise<readonly string[]> => {
  const { running, portal } = house
  const { id } = (await portal('abc')).portal
  return (await running.server.engine.store.read.in(id).files.below('/')).map(({ folder, name }) => `${folder}/${name}`)
}

describe.skipIf(!hasClient('litmus'))('litmus', () => {
  test('finds nothing amiss: basic, copymove, props, locks, http', async () => {
    await using house = await openTestServer()
    await using folder = await temporaryFolder()
    const key = await house.key('abc', 'client-staff')
    const { code, said } = await runClient('litmus', ['-k', `${house.base}/dav/abc/`, 'anyone', key], { folder: folder.path })
    const sums = [...said.matchAll(/summary for `(\w+)': of (\d+) tests run: (\d+) passed, (\d+) failed/g)].map(([, ...sum]) =>
      sum.join(' '),
    )
    expect(sums).toEqual(['basic 16 16 0', 'copymove 13 13 0', 'props 30 30 0', 'locks 41 41 0', 'http 4 4 0'])
    expect([code, said.match(/WARNING[^\n]*/g)]).toEqual([0, null])
  })
})

describe.skipIf(!hasClient('rclone'))('rclone', () => {
  test(`carries ${many} files with Japanese names there and back, and finds them equal`, async () => {
    await using house = await openTestServer()
    await using folder = await temporaryFolder()
    const there = join(folder.path, 'there')
    await layTree(there, many)
    const key = await house.key('abc', 'client-staff')
    const obscured = (await runClient('rclone', ['obscure', key], { folder: folder.path })).said.trim()
    const drive = ['--webdav-url', `${house.base}/dav/abc/`, '--webdav-user', 'anyone', '--webdav-pass', obscured, '--retries', '1']
    const rclone = async (...words: readonly string[]) => runClient('rclone', [...words, ...drive], { folder: folder.path })
    const sent = await rclone('sync', there, ':webdav:', '--transfers', '8')
    expect([sent.code, sent.said.includes('ERROR')]).toEqual([0, false])
    const checked = await rclone('check', there, ':webdav:', '--download')
    expect([checked.code, checked.said.match(/\d+ differences found/)?.[0]]).toEqual([0, '0 differences found'])
    const kept = await filesOf(house)
    expect([kept.length, kept.every((path) => path === path.normalize('NFC'))]).toEqual([many, true])
    const back = join(folder.path, 'back')
    expect((await rclone('copy', ':webdav:', back)).code).toBe(0)
    expect(await hashesBelow(back)).toEqual(await hashesBelow(there))
    // What it deletes is in the trash.
    expect((await rclone('delete', ':webdav:')).code).toBe(0)
    expect(await filesOf(house)).toEqual([])
    const { files } = house.running.server.engine.store.read.in((await house.portal('abc')).portal.id)
    expect((await files.list({ trashed: true, limit: 200 })).items).toHaveLength(Math.min(many, 200))
  }, 600_000)
})

describe.skipIf(!hasClient('cadaver'))('cadaver', () => {
  test('puts a folder of files, fetches it, and makes, copies and moves folders', async () => {
    await using house = await openTestServer()
    await using folder = await temporaryFolder()
    const key = await house.key('abc', 'client-staff')
    await writeFile(join(folder.path, '.netrc'), `machine 127.0.0.1 login anyone password ${key}\n`, { mode: 0o600 })
    const [there, back] = [join(folder.path, 'there'), join(folder.path, 'back')]
    await mkdir(there)
    await mkdir(back)
    for (let number = 1; number <= 20; number++)
      await writeFile(join(there, `がぎぐ_${number}.txt`.normalize(number % 2 === 0 ? 'NFC' : 'NFD')), `内容 ${number}`)
    const orders = [
      'mkcol 給与',
      'cd 給与',
      `lcd ${there}`,
      'mput *',
      'cd ..',
      'copy 給与/ 写し/',
      'move 給与/ 保管/',
      'cd 保管',
      `lcd ${back}`,
      'mget *',
      'quit',
    ]
    const { code, said } = await runClient('cadaver', [`${house.base}/dav/abc/`], { folder: folder.path, input: `${orders.join('\n')}\n` })
    expect([code, said.match(/failed[^\n]*/g)]).toEqual([0, null])
    expect(await hashesBelow(back)).toEqual(await hashesBelow(there))
    expect((await listFolders(await house.portal('abc'), {})).items.map((one) => one.folder)).toEqual(['/', '/保管', '/写し'])
    expect(await filesOf(house)).toHaveLength(40)
  })
})
