import { createHash } from 'node:crypto'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as tus from 'tus-js-client'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestServer, type TestServer } from '../testing/open-test-server.ts'

let house: TestServer
let staff: string
let colleague: string
beforeAll(async () => {
  house = await openTestServer()
  staff = await house.key('abc', 'client-staff')
  colleague = await house.key('abc', 'client-staff')
})
afterAll(() => house[Symbol.asyncDispose]())

const uploads = '/portals/abc/uploads'
const offset = 'application/offset+octet-stream'
const said = (words: Readonly<Record<string, string>>): string =>
  Object.entries(words)
    .map(([name, value]) => `${name} ${Buffer.from(value).toString('base64')}`)
    .join(',')

const speak = (method: string, path: string, headers: Readonly<Record<string, string>>, body?: BodyInit, key = staff): Promise<Response> =>
  fetch(path.startsWith('http') ? path : `${house.base}/api/v1${path}`, {
    method,
    headers: { authorization: `Bearer ${key}`, 'tus-resumable': '1.0.0', ...headers },
    ...(body === undefined ? {} : { body, duplex: 'half' }),
  })
const begin = async (name: string, length: number, more: Readonly<Record<string, string>> = {}): Promise<string> => {
  const response = await speak('POST', uploads, {
    'upload-length': `${length}`,
    'upload-metadata': said({ filename: name, folder: '/給与', ...more }),
  })
  expect([response.status, response.headers.get('tus-resumable')]).toEqual([201, '1.0.0'])
  return `${house.base}${response.headers.get('location') ?? ''}`
}
const patch = (address: string, from: number, body: BodyInit, key = staff): Promise<Response> =>
  speak('PATCH', address, { 'upload-offset': `${from}`, 'content-type': offset }, body, key)
const arrived = async (address: string, key = staff) => {
  const { status, headers } = await speak('HEAD', address, {}, undefined, key)
  return [status, headers.get('upload-offset'), headers.get('upload-length')]
}
const onDrive = async (name: string) => {
  const { items } = (await (await house.ask(staff, 'GET', `/portals/abc/files?q=${encodeURIComponent(name)}`)).json()) as {
    items: { id: string; folder: string; versions: number; current: { size: number } }[]
  }
  return items.map(({ folder, versions, current: { size } }) => [folder, versions, size])
}
/** All that lies below `uploads/`. */
const kept = async (): Promise<readonly Buffer[]> => {
  const entries = await readdir(join(house.config.dataFolder, 'uploads'), { recursive: true, withFileTypes: true })
  return Promise.all(entries.filter((entry) => entry.isFile()).map((entry) => readFile(join(entry.parentPath, entry.name))))
}
const codeOf = async (response: Response) => [response.status, ((await response.json()) as { code: string }).code]

test('a stock client sends a file in parts, and it is on the drive when it is whole', async () => {
  const content = Buffer.alloc(3_000_000, '給与')
  await new Promise<void>((resolve, reject) => {
    new tus.Upload(content, {
      endpoint: `${house.base}/api/v1${uploads}`,
      headers: { authorization: `Bearer ${staff}` },
      metadata: { filename: '台帳 11月.bin', folder: '給与' },
      chunkSize: 1_000_000,
      retryDelays: null,
      onChunkComplete: (_size, accepted, total) => {
        if (accepted === total) return
        void onDrive('台帳').then((there) => expect(there).toEqual([]))
      },
      onSuccess: () => resolve(),
      onError: reject,
    }).start()
  })
  expect(await onDrive('台帳')).toEqual([['/給与', 1, 3_000_000]])
})

test('an upload goes on where it was, also after the server has started anew, and only for whoever began it', async () => {
  const address = await begin('続き.txt', 10, { modified: '1764500000000' })
  expect((await patch(address, 0, '01234')).headers.get('upload-offset')).toBe('5')
  const path = new URL(address).pathname
  await house.restart()
  const again = `${house.base}${path}`
  expect(await arrived(again)).toEqual([200, '5', '10'])
  for (const ask of [arrived(again, colleague), patch(again, 5, '56789', colleague), speak('DELETE', again, {}, undefined, colleague)])
    expect(await ask.then((answer) => (Array.isArray(answer) ? answer[0] : answer.status))).toBe(404)
  const listOf = async (key: string) =>
    ((await (await house.ask(key, 'GET', uploads)).json()) as { items: Record<string, unknown>[] }).items
  expect(await listOf(colleague)).toEqual([])
  expect(await listOf(staff)).toEqual([
    expect.objectContaining({ folder: '/給与', name: '続き.txt', size: 10, offset: 5, modified: 1_764_500_000_000 }),
  ])
  expect((await patch(again, 5, '56789')).status).toBe(204)
  expect([await onDrive('続き'), await listOf(staff)]).toEqual([[['/給与', 1, 10]], []])
  // Whoever lost that answer asks again, and nothing is placed twice.
  expect([await arrived(again), await arrived(again, colleague), await onDrive('続き')]).toEqual([
    [200, '10', '10'],
    [404, null, null],
    [['/給与', 1, 10]],
  ])
})

test('of what has arrived neither a byte nor the name lies on the disk in the clear, and what an older version left so goes', async () => {
  const address = await begin('退職届.txt', 400_000)
  const part = Buffer.alloc(200_000, '給与')
  await patch(address, 0, part)
  await patch(address, 200_000, part.subarray(0, 30_000))
  expect(await arrived(address)).toEqual([200, '230000', '400000'])
  const lying = await kept()
  expect(lying).toHaveLength(3)
  for (const bytes of lying) {
    expect(bytes.subarray(0, 22).toString()).toBe('age-encryption.org/v1\n')
    expect(['給与', '退職届', Buffer.from('退職届').toString('base64')].filter((clear) => bytes.includes(clear))).toEqual([])
  }
  await speak('DELETE', address, {})
  const [portal = '', owner = ''] = (await readdir(join(house.config.dataFolder, 'uploads'), { recursive: true })).at(-1)?.split('/') ?? []
  await writeFile(join(house.config.dataFolder, 'uploads', portal, owner, 'plain'), 'in the clear')
  await house.running.server.uploads.sweep(new Date())
  expect(await kept()).toEqual([])
})

test('a part at the wrong place, beyond the length, of another type or version is refused, and nothing of it stays', async () => {
  const address = await begin('部分.txt', 5)
  expect(await codeOf(await patch(address, 3, '345'))).toEqual([409, 'upload-offset-wrong'])
  expect(await codeOf(await patch(address, 0, '0123456789'))).toEqual([413, 'upload-too-long'])
  expect(await arrived(address)).toEqual([200, '0', '5'])
  expect(await codeOf(await speak('PATCH', address, { 'upload-offset': '0', 'content-type': 'text/plain' }, '01234'))).toEqual([
    400,
    'upload-invalid',
  ])
  expect(await codeOf(await speak('PATCH', address, { 'tus-resumable': '0.2.0', 'upload-offset': '0' }, '01234'))).toEqual([
    412,
    'upload-version-unsupported',
  ])
  const endless = new Blob(['0123456789']).stream()
  expect((await patch(address, 0, endless)).status).toBe(413)
  expect([await arrived(address), await onDrive('部分')]).toEqual([[404, null, null], []])
})

test('of two that send the same upload at once neither spoils what the other sent: whoever asks where to go on ends it', async () => {
  const content = Buffer.from(Array.from({ length: 300_000 }, (_, at) => at % 251))
  const address = await begin('同時.bin', content.length)
  const both = await Promise.all(
    [0, 1].map(() =>
      patch(address, 0, content.subarray(0, 200_000)).then(
        ({ status }) => status,
        () => 0,
      ),
    ),
  )
  expect(both.filter((status) => status >= 500)).toEqual([])
  const [, from] = await arrived(address)
  expect((await patch(address, Number(from), content.subarray(Number(from)))).status).toBe(204)
  const { items } = (await (await house.ask(staff, 'GET', `/portals/abc/files?q=${encodeURIComponent('同時')}`)).json()) as {
    items: { versions: number; current: { sha256: string } }[]
  }
  const sha256 = createHash('sha256').update(content).digest('hex')
  expect(items).toEqual([expect.objectContaining({ versions: 1, current: expect.objectContaining({ sha256 }) as object })])
})

test('what a lost machine left of an upload without its end is told, and nothing of it is placed', async () => {
  const [lost, other] = [await begin('欠け.bin', 131_072), await begin('別.bin', 131_073)]
  await patch(other, 0, Buffer.alloc(131_072, '給'))
  const root = join(house.config.dataFolder, 'uploads')
  const names = await readdir(root, { recursive: true })
  const partOf = (address: string): string =>
    join(root, names.find((name) => name.endsWith(address.slice(address.lastIndexOf('/')))) ?? '', '0000000000000000.age')
  const sealed = await readFile(partOf(other))
  await writeFile(partOf(lost), sealed.fill(0, sealed.length - 65_552))
  expect([await arrived(lost), await arrived(lost), await onDrive('欠け')]).toEqual([[409, null, null], [404, null, null], []])
  expect((await speak('DELETE', other, {})).status).toBe(204)
})

test('what could never be placed is refused before any of it is sent', async () => {
  const refused = async (length: string, words: Readonly<Record<string, string>>, key = staff) =>
    codeOf(await speak('POST', uploads, { 'upload-length': length, 'upload-metadata': said(words) }, undefined, key))
  const viewer = await house.key('abc', 'client-viewer')
  const before = (await house.ask(staff, 'GET', uploads).then((answer) => answer.json())) as unknown
  expect([
    await refused('5', { filename: 'CON.txt' }),
    await refused('5', { filename: 'a.txt', folder: '/../x' }),
    await refused('5', { folder: '/' }),
    await refused(`${5 * 1024 ** 3 + 1}`, { filename: 'a.txt' }),
    await refused('5', { filename: 'a.txt' }, viewer),
    await codeOf(await speak('POST', uploads, { 'upload-metadata': said({ filename: 'a.txt' }) })),
  ]).toEqual([
    [400, 'file-name-invalid'],
    [400, 'file-name-invalid'],
    [400, 'file-name-invalid'],
    [413, 'upload-too-long'],
    [403, 'access-denied'],
    [400, 'upload-invalid'],
  ])
  expect(await (await house.ask(staff, 'GET', uploads)).json()).toEqual(before)
})

test('an empty file, and one sent along with its beginning, are placed at once', async () => {
  await begin('空.txt', 0)
  const words = { 'upload-length': '4', 'upload-metadata': said({ filename: '一度.txt' }), 'content-type': offset }
  expect((await speak('POST', uploads, words, 'abcd')).status).toBe(201)
  expect([await onDrive('空'), await onDrive('一度')]).toEqual([[['/給与', 1, 0]], [['/', 1, 4]]])
})

test('given up or begun too long ago, nothing is left of it', async () => {
  const address = await begin('やめ.txt', 10)
  await patch(address, 0, '01234')
  expect((await speak('DELETE', address, {})).status).toBe(204)
  expect(await arrived(address)).toEqual([404, null, null])
  const old = await begin('古い.txt', 10)
  await patch(old, 0, '01234')
  const { server } = house.running
  await server.uploads.sweep(new Date())
  expect(await arrived(old)).toEqual([200, '5', '10'])
  await server.uploads.sweep(new Date(Date.now() + 8 * 86_400_000))
  expect(await arrived(old)).toEqual([404, null, null])
  expect(await kept()).toEqual([])
})
