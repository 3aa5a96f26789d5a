import { connect } from 'node:net'
import { once } from 'node:events'
import { listTrashedFiles, placeFile, restoreFile } from '@tsuzuri/core'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { openTestServer, testPassword, type TestServer } from '../testing/open-test-server.ts'

let house: TestServer
let staff: string
beforeAll(async () => {
  house = await openTestServer()
  staff = await house.key('abc', 'client-staff')
})
afterAll(() => house[Symbol.asyncDispose]())

let folder: string
beforeEach(async () => {
  folder = `/${crypto.randomUUID()}`
  await ask('MKCOL', `${folder}/`)
})

interface Sent {
  readonly as?: string
  readonly name?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string | Uint8Array<ArrayBuffer>
  readonly portal?: string
}
const basic = (name: string, secret: string): string => `Basic ${Buffer.from(`${name}:${secret}`).toString('base64')}`
const ask = (method: string, path: string, { as = staff, name = 'anyone', headers = {}, body, portal = 'abc' }: Sent = {}) =>
  fetch(`${house.base}/dav/${portal}${path.split('/').map(encodeURIComponent).join('/')}`, {
    method,
    redirect: 'manual',
    headers: {
      authorization: basic(name, as),
      ...(method === 'PUT' || body === undefined ? {} : { 'content-type': 'text/xml' }),
      ...headers,
    },
    ...(body === undefined ? {} : { body }),
  })
const statusOf = async (...sent: Parameters<typeof ask>): Promise<number> => (await ask(...sent)).status
const put = (path: string, body: string, sent: Sent = {}) => ask('PUT', path, { ...sent, body })
const to = (path: string, headers: Readonly<Record<string, string>> = {}): Sent => ({
  headers: { destination: `${house.base}/dav/abc${path.split('/').map(encodeURIComponent).join('/')}`, ...headers },
})
const codeOf = async (response: Response): Promise<readonly [number, string]> => [
  response.status,
  ((await response.json()) as { code: string }).code,
]
const members = async (path: string): Promise<readonly string[]> => {
  const text = await (await ask('PROPFIND', path, { headers: { depth: '1' } })).text()
  return [...text.matchAll(/<href>[^<]*\/dav\/abc([^<]*)<\/href>/g)].map(([, href = '']) => decodeURIComponent(href))
}
const filesBelow = async (path: string) => {
  const { id } = (await house.portal('abc')).portal
  return (await house.running.server.engine.store.read.in(id).files.below(path)).map((file) => [
    file.folder.slice(path.length),
    file.name,
    file.versions,
  ])
}
const lock = async (path: string, sent: Sent = {}): Promise<string> => {
  const body =
    '<D:lockinfo xmlns:D="DAV:"><D:lockscope><D:exclusive/></D:lockscope><D:locktype><D:write/></D:locktype><D:owner>佐藤</D:owner></D:lockinfo>'
  const response = await ask('LOCK', path, { ...sent, headers: { depth: 'infinity', timeout: 'Second-600', ...sent.headers }, body })
  return response.headers.get('lock-token') ?? `${response.status}`
}

describe('who opens it', () => {
  test('a person with the own address and an app password, until it is revoked; nobody by a session or the password itself', async () => {
    await house.person('kei@abc.example', 'abc', 'client-staff')
    const cookie = await house.signIn('kei@abc.example')
    const made = await house.askByCookie(cookie, 'POST', '/me/app-passwords', { name: 'PC', password: testPassword })
    const { id, secret } = (await made.json()) as { id: string; secret: string }
    const look = (as: string, name = 'kei@abc.example') => statusOf('PROPFIND', '/', { as, name, headers: { depth: '0' } })
    expect([
      await look(secret),
      await look(secret, 'KEI@abc.example'),
      await look(secret, 'ren@abc.example'),
      await look(testPassword),
    ]).toEqual([207, 207, 401, 401])
    const bySession = await fetch(`${house.base}/dav/abc/`, { method: 'PROPFIND', headers: { cookie, depth: '0', origin: house.base } })
    expect([bySession.status, bySession.headers.get('www-authenticate')]).toEqual([401, 'Basic realm="Tsuzuri", charset="UTF-8"'])
    await house.askByCookie(cookie, 'DELETE', `/me/app-passwords/${id}`)
    expect(await look(secret)).toBe(401)
  })

  test('wrong tries are counted by name, so that one who goes on with an old password locks out nobody else', async () => {
    for (let tries = 0; tries < 20; tries++)
      await statusOf('PROPFIND', '/', { as: 'tza_wrong', name: 'old@abc.example', headers: { depth: '0' } })
    expect(await statusOf('PROPFIND', '/', { as: staff, name: 'old@abc.example', headers: { depth: '0' } })).toBe(429)
    expect(await statusOf('PROPFIND', '/', { headers: { depth: '0' } })).toBe(207)
  })

  test('another portal is not there, be it or not, nor is it a place to move to', async () => {
    await house.portal('xyz')
    const refused = await Promise.all(
      ['xyz', 'nowhere'].map(async (portal) => codeOf(await ask('PROPFIND', '/', { portal, headers: { depth: '0' } }))),
    )
    expect(refused).toEqual([
      [404, 'portal-missing'],
      [404, 'portal-missing'],
    ])
    await put(`${folder}/a.txt`, 'a')
    for (const target of [`${house.base}/dav/xyz/a.txt`, `${house.base}/dav/nowhere/a.txt`, 'http://elsewhere.example/dav/abc/a.txt'])
      expect(await statusOf('MOVE', `${folder}/a.txt`, { headers: { destination: target } })).toBe(502)
    expect(await filesBelow(folder)).toEqual([['', 'a.txt', 1]])
  })

  test('a viewer reads and changes nothing', async () => {
    const viewer = await house.key('abc', 'client-viewer')
    await put(`${folder}/a.txt`, '内容')
    expect(await (await ask('GET', `${folder}/a.txt`, { as: viewer })).text()).toBe('内容')
    const tries: readonly (readonly [string, Sent])[] = [
      ['PUT', { body: 'x' }],
      ['DELETE', {}],
      ['MOVE', to(`${folder}/b.txt`)],
      ['COPY', to(`${folder}/b.txt`)],
      ['PROPPATCH', { body: '<propertyupdate xmlns="DAV:"><set><prop><x xmlns="x:">1</x></prop></set></propertyupdate>' }],
    ]
    for (const [method, sent] of tries)
      expect([method, await statusOf(method, `${folder}/a.txt`, { ...sent, as: viewer })]).toEqual([method, 403])
    expect([await statusOf('MKCOL', `${folder}/x/`, { as: viewer }), await lock(`${folder}/a.txt`, { as: viewer })]).toEqual([403, '403'])
    expect(await filesBelow(folder)).toEqual([['', 'a.txt', 1]])
  })
})

describe('placing', () => {
  test('makes a file, then versions of it; a new empty file is shown to nobody until it has content', async () => {
    expect(await statusOf('PUT', `${folder}/勤怠.csv`, { body: '' })).toBe(201)
    expect([await members(`${folder}/`), await filesBelow(folder)]).toEqual([[`${folder}/`, `${folder}/勤怠.csv`], []])
    expect(await statusOf('PUT', `${folder}/勤怠.csv`, { body: '一' })).toBe(204)
    expect(await statusOf('PUT', `${folder}/勤怠.csv`, { body: '二' })).toBe(204)
    expect([await filesBelow(folder), await members(`${folder}/`)]).toEqual([[['', '勤怠.csv', 2]], [`${folder}/`, `${folder}/勤怠.csv`]])
  })

  test('a name is kept in NFC, whatever was sent, and found either way', async () => {
    const decomposed = 'ガギグ.txt'.normalize('NFD')
    expect(await statusOf('PUT', `${folder}/${decomposed}`, { body: '一' })).toBe(201)
    expect(await statusOf('PUT', `${folder}/ガギグ.txt`, { body: '二' })).toBe(204)
    expect(await statusOf('MOVE', `${folder}/${decomposed}`, to(`${folder}/${'ザジズ.txt'.normalize('NFD')}`))).toBe(201)
    expect(await filesBelow(folder)).toEqual([['', 'ザジズ.txt', 2]])
  })

  test.each(['CON', 'aux.txt', ' blank.txt', 'dot.', 'turned\u202Egpj.exe', 'x'.repeat(256), 'あ'.repeat(86), 'zero\u2028line'])(
    'a name that cannot be kept is refused with a reason: %j',
    async (name) => {
      expect(await codeOf(await put(`${folder}/${name}`, 'x'))).toEqual([400, 'file-name-invalid'])
      expect(await codeOf(await ask('MKCOL', `${folder}/${name}/`))).toEqual([400, 'file-name-invalid'])
      await put(`${folder}/a.txt`, 'a')
      expect(await codeOf(await ask('MOVE', `${folder}/a.txt`, to(`${folder}/${name}`)))).toEqual([400, 'file-name-invalid'])
      expect(await statusOf('PROPFIND', `${folder}/${name}`, { headers: { depth: '0' } })).toBe(404)
      expect(await filesBelow(folder)).toEqual([['', 'a.txt', 1]])
    },
  )

  test('a name may hold what looks like an encoded letter, and is opened, listed, moved and deleted by it', async () => {
    const name = '割引%41率100%.txt'
    expect(await statusOf('PUT', `${folder}/${name}`, { body: '一' })).toBe(201)
    expect([await (await ask('GET', `${folder}/${name}`)).text(), await members(`${folder}/`)]).toEqual([
      '一',
      [`${folder}/`, `${folder}/${name}`],
    ])
    expect(await statusOf('PROPFIND', `${folder}/${name}`, { headers: { depth: '0' } })).toBe(207)
    expect(await statusOf('MOVE', `${folder}/${name}`, to(`${folder}/%2e%2e`))).toBe(201)
    expect([await filesBelow(folder), await statusOf('GET', `${folder}/%2e%2e`)]).toEqual([[['', '%2e%2e', 1]], 200])
    expect([await statusOf('DELETE', `${folder}/%2e%2e`), await filesBelow(folder)]).toEqual([204, []])
  })

  test('a path that leaves its folder, or holds a control character, is refused before anything is looked for', async () => {
    const raw = async (path: string) => {
      const socket = connect(house.running.port, '127.0.0.1')
      socket.end(
        `PUT /dav/abc${path} HTTP/1.1\r\nhost: x\r\nauthorization: ${basic('x', staff)}\r\ncontent-length: 1\r\nconnection: close\r\n\r\nx`,
      )
      const [said] = (await once(socket, 'data')) as [Buffer]
      socket.destroy()
      return said.toString('latin1').split(' ')[1]
    }
    for (const path of [
      '/../x',
      `${folder}/%2e%2e/x`,
      `${folder}/..%2fx`,
      `${folder}/%00x`,
      `${folder}/%0dx`,
      `${folder}//x`,
      `${folder}/%5cx`,
    ])
      expect([path, await raw(path)]).toEqual([path, '400'])
  })

  test('what breaks off half-way leaves nothing', async () => {
    const socket = connect(house.running.port, '127.0.0.1')
    socket.write(
      `PUT /dav/abc${folder}/half.txt HTTP/1.1\r\nhost: x\r\nauthorization: ${basic('x', staff)}\r\ncontent-length: 1000\r\n\r\nhalf`,
    )
    await once(socket, 'ready')
    socket.destroy()
    expect(await statusOf('PUT', `${folder}/whole.txt`, { body: 'whole' })).toBe(201)
    expect([await filesBelow(folder), await members(`${folder}/`)]).toEqual([[['', 'whole.txt', 1]], [`${folder}/`, `${folder}/whole.txt`]])
  })

  test('a part, a packed body, and a file under a file are refused', async () => {
    const part = await ask('PUT', `${folder}/a.txt`, { body: 'x', headers: { 'content-range': 'bytes 0-0/9' } })
    const packed = await ask('PUT', `${folder}/a.txt`, { body: 'x', headers: { 'content-encoding': 'gzip' } })
    await put(`${folder}/a.txt`, 'a')
    const under = await put(`${folder}/a.txt/b.txt`, 'b')
    expect([part.status, packed.status, under.status, await statusOf('PUT', `${folder}/`, { body: 'x' })]).toEqual([400, 415, 403, 405])
    expect(await filesBelow(folder)).toEqual([['', 'a.txt', 1]])
  })
})

describe('reading', () => {
  test('is a download with ranges and conditions', async () => {
    await put(`${folder}/a.html`, '<script>1</script>')
    const whole = await ask('GET', `${folder}/a.html`)
    expect(
      Object.fromEntries(
        ['content-disposition', 'content-security-policy', 'x-content-type-options'].map((name) => [name, whole.headers.get(name)]),
      ),
    ).toEqual({
      'content-disposition': expect.stringMatching(/^attachment;/) as string,
      'content-security-policy': "sandbox; default-src 'none'",
      'x-content-type-options': 'nosniff',
    })
    const part = await ask('GET', `${folder}/a.html`, { headers: { range: 'bytes=1-6' } })
    expect([part.status, await part.text()]).toEqual([206, 'script'])
    const etag = whole.headers.get('etag') ?? ''
    expect(await statusOf('GET', `${folder}/a.html`, { headers: { 'if-none-match': etag } })).toBe(304)
    expect(await statusOf('PUT', `${folder}/a.html`, { body: 'x', headers: { 'if-match': '"other"' } })).toBe(412)
    expect(await statusOf('PUT', `${folder}/a.html`, { body: 'x', headers: { 'if-match': etag } })).toBe(204)
    expect((await ask('HEAD', `${folder}/a.html`)).headers.get('content-length')).toBe('1')
  })

  test('a listing is of one folder; the whole drive at once is refused, and so is XML that is none', async () => {
    const infinite = await ask('PROPFIND', '/', { headers: { depth: 'infinity' } })
    expect([infinite.status, (await infinite.text()).includes('propfind-finite-depth')]).toEqual([403, true])
    const broken = async (body: string) => codeOf(await ask('PROPFIND', '/', { headers: { depth: '0' }, body }))
    expect(await broken('<propfind xmlns="DAV:">')).toEqual([400, 'request-bad-xml'])
    expect(await broken('<!DOCTYPE x [<!ENTITY a "b">]><propfind xmlns="DAV:"><allprop/></propfind>')).toEqual([400, 'request-bad-xml'])
    expect(await broken(`<propfind xmlns="DAV:">${'<a>'.repeat(60)}`)).toEqual([400, 'request-bad-xml'])
    expect(await broken(`<propfind xmlns="DAV:"><!--${'x'.repeat(300_000)}--><allprop/></propfind>`)).toEqual([413, 'request-too-large'])
  })

  test('what Windows notes of times, and how much room there is, are told', async () => {
    await put(`${folder}/a.txt`, '12345')
    const update =
      '<D:propertyupdate xmlns:D="DAV:" xmlns:Z="urn:schemas-microsoft-com:"><D:set><D:prop><Z:Win32LastModifiedTime>Mon, 30 Nov 2026 01:00:00 GMT</Z:Win32LastModifiedTime></D:prop></D:set></D:propertyupdate>'
    expect(await statusOf('PROPPATCH', `${folder}/a.txt`, { body: update })).toBe(207)
    await ask('MOVE', `${folder}/a.txt`, to(`${folder}/b.txt`))
    const body =
      '<propfind xmlns="DAV:"><prop><quota-used-bytes/><quota-available-bytes/><Win32LastModifiedTime xmlns="urn:schemas-microsoft-com:"/></prop></propfind>'
    const text = await (await ask('PROPFIND', `${folder}/b.txt`, { headers: { depth: '0' }, body })).text()
    expect([
      text.includes('Mon, 30 Nov 2026 01:00:00 GMT'),
      /<quota-used-bytes>\d+</.test(text),
      /<quota-available-bytes>\d+</.test(text),
    ]).toEqual([true, true, true])
  })
})

describe('moving, copying and deleting', () => {
  test('a file that is moved keeps its versions; onto another it becomes that one’s next version', async () => {
    await put(`${folder}/a.txt`, '一')
    await put(`${folder}/a.txt`, '二')
    expect(await statusOf('MOVE', `${folder}/a.txt`, to(`${folder}/b.txt`))).toBe(201)
    expect(await filesBelow(folder)).toEqual([['', 'b.txt', 2]])
    await put(`${folder}/c.txt`, '三')
    expect(await statusOf('MOVE', `${folder}/c.txt`, to(`${folder}/b.txt`, { overwrite: 'F' }))).toBe(412)
    expect(await statusOf('MOVE', `${folder}/c.txt`, to(`${folder}/b.txt`))).toBe(204)
    expect([await filesBelow(folder), await (await ask('GET', `${folder}/b.txt`)).text()]).toEqual([[['', 'b.txt', 3]], '三'])
    expect(await statusOf('MOVE', `${folder}/b.txt`, to(`${folder}/nowhere/b.txt`))).toBe(409)
  })

  test('a folder goes elsewhere with all that lies in it, and is copied with it or alone', async () => {
    await ask('MKCOL', `${folder}/給与/`)
    await ask('MKCOL', `${folder}/給与/空/`)
    await put(`${folder}/給与/a.txt`, '一')
    await put(`${folder}/給与/a.txt`, '二')
    expect(await statusOf('MOVE', `${folder}/給与/`, to(`${folder}/保管/`))).toBe(201)
    expect(await statusOf('COPY', `${folder}/保管/`, to(`${folder}/写し/`))).toBe(201)
    expect(await statusOf('COPY', `${folder}/保管/`, to(`${folder}/器/`, { depth: '0' }))).toBe(201)
    expect(await statusOf('MOVE', `${folder}/保管/`, to(`${folder}/保管/中/`))).toBe(409)
    expect(await filesBelow(folder)).toEqual([
      ['/保管', 'a.txt', 2],
      ['/写し', 'a.txt', 1],
    ])
    expect(await members(`${folder}/保管/`)).toEqual([`${folder}/保管/`, `${folder}/保管/空/`, `${folder}/保管/a.txt`])
    expect(await members(`${folder}/器/`)).toEqual([`${folder}/器/`])
  })

  test('who deletes everything finds it in the trash, and it comes back with its folder', async () => {
    await ask('MKCOL', `${folder}/給与/`)
    await put(`${folder}/給与/a.txt`, '一')
    expect(await statusOf('DELETE', '/')).toBe(403)
    expect(await statusOf('DELETE', `${folder}/`)).toBe(204)
    expect([await statusOf('PROPFIND', `${folder}/`, { headers: { depth: '0' } }), await filesBelow(folder)]).toEqual([404, []])
    const scope = await house.portal('abc')
    const file = (await listTrashedFiles(scope, { limit: 200 })).items.find((one) => one.folder.startsWith(folder))
    await restoreFile(scope, { file: file?.id ?? '' })
    expect([await filesBelow(folder), await members(`${folder}/`)]).toEqual([[['/給与', 'a.txt', 1]], [`${folder}/`, `${folder}/給与/`]])
  })

  test('an office program that saves by renaming makes the next version of the file', async () => {
    await put(`${folder}/給与.xlsx`, '一')
    await ask('MOVE', `${folder}/給与.xlsx`, to(`${folder}/~WRL0002.tmp`))
    await put(`${folder}/~WRD0001.tmp`, '二')
    expect(await statusOf('MOVE', `${folder}/~WRD0001.tmp`, to(`${folder}/給与.xlsx`))).toBe(201)
    expect(await statusOf('DELETE', `${folder}/~WRL0002.tmp`)).toBe(204)
    expect(await filesBelow(folder)).toEqual([['', '給与.xlsx', 2]])
  })

  test('what operating systems lay beside the files is kept for them, and is no file of the drive', async () => {
    await put(`${folder}/a.txt`, '一')
    for (const name of ['.DS_Store', '._a.txt', '~$給与.xlsx', '.~lock.給与.ods#', 'Thumbs.db', 'desktop.ini'])
      expect([
        name,
        await statusOf('PUT', `${folder}/${name}`, { body: name }),
        await (await ask('GET', `${folder}/${name}`)).text(),
      ]).toEqual([name, 201, name])
    expect(await filesBelow(folder)).toEqual([['', 'a.txt', 1]])
    expect(await codeOf(await ask('MOVE', `${folder}/a.txt`, to(`${folder}/._b.txt`)))).toEqual([403, 'dav-side-file-place'])
    expect(await codeOf(await ask('PUT', `${folder}/._large`, { body: 'x'.repeat(1024 * 1024 + 1) }))).toEqual([
      413,
      'dav-side-file-too-large',
    ])
    expect(await statusOf('DELETE', `${folder}/._a.txt`)).toBe(204)
    expect(await statusOf('GET', `${folder}/._a.txt`)).toBe(404)
  })
})

describe('locks', () => {
  test('keep others out of a file and a folder until they are given back, and are seen by everybody', async () => {
    const other = await house.key('abc', 'member')
    await put(`${folder}/a.txt`, '一')
    const token = await lock(`${folder}/`)
    expect(token).toMatch(/^<urn:uuid:/)
    expect(await statusOf('PUT', `${folder}/a.txt`, { as: other, body: 'x' })).toBe(423)
    expect(
      await statusOf('PUT', `${folder}/a.txt`, { as: other, body: 'x', headers: { if: `<${house.base}/dav/abc${folder}/> (${token})` } }),
    ).toBe(423)
    expect([await statusOf('DELETE', `${folder}/a.txt`, { as: other }), await lock(`${folder}/a.txt`, { as: other })]).toEqual([423, '423'])
    expect(await statusOf('PUT', `${folder}/a.txt`, { body: '二', headers: { if: `<${house.base}/dav/abc${folder}/> (${token})` } })).toBe(
      204,
    )
    expect(await statusOf('UNLOCK', `${folder}/`, { as: other, headers: { 'lock-token': token } })).toBe(403)
    expect(await statusOf('UNLOCK', `${folder}/`, { headers: { 'lock-token': token } })).toBe(204)
    expect(await statusOf('PUT', `${folder}/a.txt`, { as: other, body: '三' })).toBe(204)
  })

  test('a folder in which somebody works on a file is neither moved nor deleted, and nothing of it is', async () => {
    const other = await house.key('abc', 'member')
    await put(`${folder}/a.txt`, '一')
    await put(`${folder}/b.txt`, '一')
    await lock(`${folder}/b.txt`, { as: other })
    expect([await statusOf('DELETE', `${folder}/`), await statusOf('MOVE', `${folder}/`, to(`${folder}x/`))]).toEqual([423, 423])
    expect(await filesBelow(folder)).toHaveLength(2)
  })

  test('of ten who lock a file at once one gets it', async () => {
    await put(`${folder}/a.txt`, '一')
    const tokens = await Promise.all(Array.from({ length: 10 }, () => lock(`${folder}/a.txt`)))
    expect(tokens.filter((token) => token.startsWith('<'))).toHaveLength(1)
    expect(tokens.filter((token) => token === '423')).toHaveLength(9)
  })

  test('a lock that is taken while a file arrives keeps it out', async () => {
    const other = await house.key('abc', 'member')
    await put(`${folder}/a.txt`, '一')
    const { port } = house.running
    const socket = connect(port, '127.0.0.1')
    socket.write(
      `PUT /dav/abc${folder}/a.txt HTTP/1.1\r\nhost: 127.0.0.1\r\nauthorization: ${basic('x', other)}\r\ncontent-length: 6\r\nexpect: 100-continue\r\n\r\n`,
    )
    await once(socket, 'data')
    await lock(`${folder}/a.txt`)
    socket.write('二二')
    const [said] = (await once(socket, 'data')) as [Buffer]
    socket.destroy()
    expect(said.toString().split('\r\n')[0]).toBe('HTTP/1.1 423 Locked')
    expect(await filesBelow(folder)).toEqual([['', 'a.txt', 1]])
  })
})

test('a file of the browser is there at once, with its folder', async () => {
  await placeFile(await house.portal('abc'), { folder: `${folder}/2026/4月`, name: 'b.txt', content: new Blob(['x']).stream(), limit: 9 })
  expect([await members(`${folder}/2026/`), await members(`${folder}/2026/4月/`)]).toEqual([
    [`${folder}/2026/`, `${folder}/2026/4月/`],
    [`${folder}/2026/4月/`, `${folder}/2026/4月/b.txt`],
  ])
})
