import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTestServer, type TestServer } from '../testing/open-test-server.ts'

let house: TestServer
let staff: string
let viewer: string
beforeAll(async () => {
  house = await openTestServer()
  staff = await house.key('abc', 'client-staff')
  viewer = await house.key('abc', 'client-viewer')
})
afterAll(() => house[Symbol.asyncDispose]())

interface FileAnswer {
  readonly id: string
  readonly name: string
  readonly folder: string
  readonly versions: number
  readonly current: { readonly size: number; readonly type: string; readonly number: number }
}
const place = async (name: string, content: string | Uint8Array<ArrayBuffer>, folder = '/') => {
  const form = new FormData()
  form.set('folder', folder)
  form.set('file', new File([content], name))
  const response = await house.ask(staff, 'POST', '/portals/abc/files', form)
  expect(response.status).toBe(201)
  return (await response.json()) as FileAnswer
}
const read = (file: string, headers = {}, method = 'GET') =>
  house.ask(viewer, method, `/portals/abc/files/${file}/content`, undefined, headers)
const filesIn = async () =>
  ((await (await house.ask(viewer, 'GET', '/portals/abc/files?limit=200')).json()) as { items: FileAnswer[] }).items

describe('files', () => {
  test.each(['給与明細 2026年11月.csv', '𠮷野家.txt', 'a"b;c\'d.txt', '100%.txt', "it's (1)*.txt", 'ﾊﾝｶｸ.txt', '😀.txt'])(
    '%s keeps its name on the way in and out',
    async (name) => {
      const file = await place(name, '中身', '/給与/2026')
      expect(file).toMatchObject({ name, folder: '/給与/2026', versions: 1, current: { size: 6 } })
      const response = await read(file.id)
      const disposition = response.headers.get('content-disposition') ?? ''
      expect(disposition).toMatch(/^attachment; filename="[\x20-\x7e]+"; filename\*=UTF-8''[\w.%!#$&+^`|~-]+$/)
      expect(decodeURIComponent(disposition.split("UTF-8''")[1] ?? '')).toBe(name)
      expect(disposition.split('filename="')[1]?.split('";')[0]).not.toMatch(/["\\%]/)
      expect(await response.text()).toBe('中身')
    },
  )

  test('a name in decomposed kana becomes the composed one', async () => {
    expect((await place('ガイド.txt'.normalize('NFD'), 'x')).name).toBe('ガイド.txt')
  })

  test.each([
    ['the first bytes', 'bytes=0-2', 206, 'abc', 'bytes 0-2/10'],
    ['some in the middle', 'bytes=3-5', 206, 'def', 'bytes 3-5/10'],
    ['the last ones', 'bytes=-3', 206, 'hij', 'bytes -'],
    ['from somewhere on', 'bytes=8-', 206, 'ij', 'bytes 8-9/10'],
    ['past the end', 'bytes=8-99', 206, 'ij', 'bytes 8-9/10'],
    ['more than all from the end', 'bytes=-99', 206, 'abcdefghij', 'bytes 0-9/10'],
    ['beyond', 'bytes=10-', 416, '', 'bytes */10'],
    ['nothing from the end', 'bytes=-0', 416, '', 'bytes */10'],
    ['backwards, which is no range', 'bytes=5-3', 200, 'abcdefghij', null],
    ['several, which get the whole', 'bytes=0-1,4-5', 200, 'abcdefghij', null],
    ['another unit', 'lines=1-2', 200, 'abcdefghij', null],
    ['nonsense', 'bytes=a-b', 200, 'abcdefghij', null],
  ])('a range: %s', async (_name, range, status, text, contentRange) => {
    const file = await place(`${crypto.randomUUID()}.txt`, 'abcdefghij')
    const response = await read(file.id, { range })
    expect([response.status, response.headers.get('content-range')]).toEqual([
      status,
      contentRange === 'bytes -' ? 'bytes 7-9/10' : contentRange,
    ])
    expect(await response.text()).toBe(text)
    expect(response.headers.get('content-length') ?? '0').toBe(String(text.length))
    expect(response.headers.get('accept-ranges')).toBe('bytes')
  })

  test('a range counts only while the file is the one that was begun; an unchanged file is not sent again', async () => {
    const file = await place('begun.txt', 'abcdefghij')
    const first = await read(file.id)
    const etag = first.headers.get('etag') ?? ''
    const modified = first.headers.get('last-modified') ?? ''
    expect((await read(file.id, { range: 'bytes=0-2', 'if-range': etag })).status).toBe(206)
    expect((await read(file.id, { range: 'bytes=0-2', 'if-range': modified })).status).toBe(206)
    expect((await read(file.id, { range: 'bytes=0-2', 'if-range': '"other"' })).status).toBe(200)
    expect((await read(file.id, { 'if-none-match': etag })).status).toBe(304)
    expect((await read(file.id, { 'if-none-match': `"other", W/${etag}` })).status).toBe(304)
    expect((await read(file.id, { 'if-none-match': '"other"' })).status).toBe(200)
    await place('begun.txt', 'ABCDEFGHIJ')
    expect(await (await read(file.id, { range: 'bytes=0-2', 'if-range': etag })).text()).toBe('ABCDEFGHIJ')
  })

  test('an upload repeated with its Idempotency-Key is one upload, and the key with anything else is refused', async () => {
    const key = crypto.randomUUID()
    const send = (content: string, { name = 'key.txt', folder = '/鍵', boundary = 'one' } = {}) => {
      const part = (head: string, value: string) => `--${boundary}\r\ncontent-disposition: form-data; ${head}\r\n\r\n${value}\r\n`
      const body = `${part('name="folder"', folder)}${part(`name="file"; filename="${name}"`, content)}--${boundary}--\r\n`
      const headers = { 'content-type': `multipart/form-data; boundary=${boundary}`, 'idempotency-key': key }
      return house.ask(staff, 'POST', '/portals/abc/files', body, headers)
    }
    const [first, atOnce] = await Promise.all([send('abc'), send('abd')])
    const won = first.status === 201 ? 'abc' : 'abd'
    const placed = (await [first, atOnce].find(({ status }) => status === 201)?.json()) as FileAnswer
    expect(new Set([first.status, atOnce.status])).toEqual(new Set([201, 409]))
    // A client that sends anew draws a new boundary, which may be of another length.
    const again = await send(won, { boundary: 'another-one' })
    expect([again.status, await again.json()]).toEqual([201, placed])
    const others = [send(won.toUpperCase()), send(won, { name: 'kez.txt' }), send(won, { folder: '/錠' }), send('')]
    for (const other of await Promise.all(others))
      expect([other.status, await other.json()]).toEqual([409, expect.objectContaining({ code: 'request-key-reused' })])
    const { versions } = (await (await house.ask(staff, 'GET', `/portals/abc/files/${placed.id}`)).json()) as FileAnswer
    expect([versions, (await filesIn()).filter(({ folder }) => folder === '/錠')]).toEqual([1, []])
  })

  test.each([
    ['a folder', { folder: '/給与/con', name: 'a.txt' }, 'folder'],
    ['a folder too deep', { folder: '/x'.repeat(33), name: 'a.txt' }, 'folder'],
    ['a name', { folder: '/給与', name: 'con.txt' }, 'name'],
  ])('%s that cannot be is told as such', async (_what, { folder, name }, path) => {
    const form = new FormData()
    form.set('folder', folder)
    form.set('file', new File(['x'], name))
    const response = await house.ask(staff, 'POST', '/portals/abc/files', form)
    expect([response.status, await response.json()]).toEqual([
      400,
      expect.objectContaining({ code: 'file-name-invalid', errors: [{ path, message: expect.any(String) }] }),
    ])
  })

  test('a list of a folder that cannot be says so', async () => {
    const response = await house.ask(staff, 'GET', '/portals/abc/files?folder=/con')
    expect([response.status, await response.json()]).toEqual([
      400,
      expect.objectContaining({ errors: [{ path: 'folder', message: expect.any(String) }] }),
    ])
  })

  test('what was thrown away is found in the trash and taken out of it again; who only reads has no trash', async () => {
    const { id } = await place('捨てた.txt', 'x')
    const trash = async (as: string) => house.ask(as, 'GET', '/portals/abc/files?trashed=1')
    const inTrash = async () => ((await (await trash(staff)).json()) as { items: FileAnswer[] }).items.map((file) => file.id)
    expect(await inTrash()).not.toContain(id)
    await house.ask(staff, 'DELETE', `/portals/abc/files/${id}`)
    expect([(await inTrash()).includes(id), (await trash(viewer)).status]).toEqual([true, 403])
    expect((await house.ask(staff, 'POST', `/portals/abc/files/${id}/restore`)).status).toBe(200)
    expect(await inTrash()).not.toContain(id)
  })

  test('HEAD tells the size and sends nothing', async () => {
    const file = await place('head.txt', 'abcdefghij')
    const response = await read(file.id, {}, 'HEAD')
    expect([response.status, response.headers.get('content-length'), await response.text()]).toEqual([200, '10', ''])
  })

  test('the same name in the same folder makes a second version, and the first stays', async () => {
    const one = await place('版.txt', '一', '/版')
    const two = await place('版.txt', '二', '/版/')
    expect([two.id, two.versions, two.current.number]).toEqual([one.id, 2, 2])
    const version = async (number: number) =>
      (await house.ask(viewer, 'GET', `/portals/abc/files/${one.id}/versions/${number}/content`)).text()
    expect([await version(1), await version(2)]).toEqual(['一', '二'])
    const { items } = (await (await house.ask(viewer, 'GET', `/portals/abc/files/${one.id}/versions`)).json()) as {
      items: { number: number }[]
    }
    expect(items.map(({ number }) => number)).toEqual([2, 1])
    expect((await house.ask(viewer, 'GET', `/portals/abc/files/${one.id}/versions/3/content`)).status).toBe(404)
  })

  test('what could run in a browser is only ever downloaded', async () => {
    for (const [name, content] of [
      ['x.html', '<script>alert(1)</script>'],
      ['x.svg', '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'],
    ] as const) {
      const { headers } = await read((await place(name, content)).id)
      expect([
        headers.get('content-disposition')?.startsWith('attachment'),
        headers.get('content-security-policy'),
        headers.get('x-content-type-options'),
      ]).toEqual([true, "sandbox; default-src 'none'", 'nosniff'])
    }
  })

  test('megabytes go in and out unchanged', async () => {
    const bytes = new Uint8Array(3 * 1024 * 1024).map((_, index) => (index * 31) % 251)
    const file = await place('大.bin', bytes)
    expect(Buffer.from(await (await read(file.id)).arrayBuffer()).equals(Buffer.from(bytes))).toBe(true)
    expect(
      Buffer.from(await (await read(file.id, { range: 'bytes=1048570-1048590' })).arrayBuffer()).equals(
        Buffer.from(bytes.subarray(1_048_570, 1_048_591)),
      ),
    ).toBe(true)
  })
})

describe('an upload that is not right', () => {
  const send = (body: string, type: string) => house.ask(staff, 'POST', '/portals/abc/files', body, { 'content-type': type })
  const part = (name: string, text: string, file?: string) =>
    `--b\r\ncontent-disposition: form-data; name="${name}"${file === undefined ? '' : `; filename="${file}"`}\r\n\r\n${text}\r\n`

  test.each([
    ['is no form', 'x', 'text/plain', 415],
    ['has no boundary', 'x', 'multipart/form-data', 400],
    ['has no file', `${part('folder', '/')}--b--\r\n`, 'multipart/form-data; boundary=b', 400],
    ['is cut off', part('file', 'half', 'cut.txt'), 'multipart/form-data; boundary=b', 400],
    [
      'goes up from the folder',
      `${part('folder', '/../etc')}${part('file', 'x', 'up.txt')}--b--\r\n`,
      'multipart/form-data; boundary=b',
      400,
    ],
    ['has a name of dots', `${part('file', 'x', '..')}--b--\r\n`, 'multipart/form-data; boundary=b', 400],
    ['has no name', `${part('file', 'x', '')}--b--\r\n`, 'multipart/form-data; boundary=b', 400],
    [
      'has two files',
      `${part('file', 'x', 'two-a.txt')}${part('file', 'y', 'two-b.txt')}--b--\r\n`,
      'multipart/form-data; boundary=b',
      400,
    ],
  ])('because it %s is refused and leaves nothing', async (_name, body, type, status) => {
    const before = await filesIn()
    const response = await send(body, type)
    expect([response.status, response.headers.get('content-type')]).toEqual([status, 'application/problem+json; charset=utf-8'])
    expect(await filesIn()).toEqual(before)
  })

  test('with folders in its name is refused, as at every other door: folders are told apart from it', async () => {
    const response = await send(`${part('file', 'x', '../../etc/passwd.txt')}--b--\r\n`, 'multipart/form-data; boundary=b')
    expect([response.status, await response.json()]).toEqual([400, expect.objectContaining({ code: 'file-name-invalid' })])
  })
})
