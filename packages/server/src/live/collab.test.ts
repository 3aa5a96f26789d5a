import { closeCodes } from '@tsuzuri/collab'
import { createPage, removeMember } from '@tsuzuri/core'
import { schemaVersion } from '@tsuzuri/document'
import { pageIdSchema, userIdSchema } from '@tsuzuri/model'
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import { openTestServer, testPassword, type TestServer } from '../testing/open-test-server.ts'
import { openTypist } from '../testing/typist.ts'

let house: TestServer
let staff: string
let viewer: string
let foreigner: string

beforeAll(async () => {
  house = await openTestServer()
  staff = await house.key('abc', 'client-staff')
  viewer = await house.key('abc', 'client-viewer')
  foreigner = await house.key('xyz', 'firm-admin')
})
afterAll(() => house[Symbol.asyncDispose]())

const aPage = async (markdown = '# 議事録\n\n一行目\n') =>
  (await createPage(await house.portal('abc'), { title: `議事録 ${Math.random()}`, type: 'plain', markdown })).id
const type = (page: string, key: string | null = staff, params = {}) => openTypist(house.base, 'abc', page, key, params)
const markdownOf = async (page: string) => (await house.ask(staff, 'GET', `/portals/abc/pages/${page}/content`)).text()

describe('co-editing with stock clients', () => {
  test('two people see each other’s Japanese, and the page says it over the API', async () => {
    const page = await aPage()
    using hana = type(page)
    using taro = type(page)
    await hana.until((lines) => lines.length === 2)
    hana.write('花子の一行 𠮷野家')
    await taro.until((lines) => lines.includes('花子の一行 𠮷野家'))
    taro.write('太郎の一行')
    await hana.until((lines) => lines.includes('太郎の一行'))
    expect(hana.lines()).toEqual(['議事録', '一行目', '花子の一行 𠮷野家', '太郎の一行'])
    expect(await markdownOf(page)).toContain('花子の一行 𠮷野家\n\n太郎の一行\n')
  })

  test('what a key typed stands under the key’s name in the revision and in the audit trail', async () => {
    const page = await aPage()
    using key = type(page)
    await key.until((lines) => lines.length === 2)
    key.write('取込みで書いた行')
    await expect.poll(() => markdownOf(page)).toContain('取込みで書いた行')
    const director = await house.key('abc', 'director')
    const answer = await house.ask(director, 'POST', `/portals/abc/pages/${page}/revisions`, {})
    const { authors } = (await answer.json()) as { authors: { name: string }[] }
    expect(authors.map(({ name }) => name)).toEqual(['client-staff of abc'])
    const trail = (await (await house.ask(director, 'GET', '/portals/abc/audit?limit=200')).json()) as {
      items: { type: string; subject: { id: string }; actor: { kind: string; name: string } }[]
    }
    const edited = trail.items.filter(({ type: kind, subject }) => kind === 'page.edited' && subject.id === page)
    expect(edited.map(({ actor }) => [actor.kind, actor.name])).toContainEqual(['key', 'client-staff of abc'])
  })

  test('a Markdown write reaches those who type as a small change, and what they type stays', async () => {
    const page = await aPage('一\n\n二\n\n三\n')
    using hana = type(page)
    await hana.until((lines) => lines.length === 3)
    const read = await house.ask(staff, 'GET', `/portals/abc/pages/${page}/content`)
    const before = Y.encodeStateVector(hana.doc)
    hana.write('四')
    const put = await house.ask(staff, 'PUT', `/portals/abc/pages/${page}/content`, '一\n\n二の改\n\n三\n', {
      'content-type': 'text/markdown',
      'if-match': read.headers.get('etag') ?? '',
    })
    expect(put.status).toBe(200)
    await hana.until((lines) => lines.includes('二の改'))
    expect(hana.lines()).toEqual(['一', '二の改', '三', '四'])
    expect(Y.encodeStateAsUpdate(hana.doc, before).byteLength).toBeLessThan(200)
  })

  test('a marker comes back once all before it is durable', async () => {
    const page = await aPage()
    using hana = type(page)
    await hana.until((lines) => lines.length === 2)
    const echoed = new Promise<number>((resolve) => {
      hana.provider.messageHandlers[102] = (_encoder: encoding.Encoder, decoder: decoding.Decoder) => resolve(decoding.readVarUint(decoder))
    })
    hana.write('保存される')
    hana.provider.ws?.send(
      encoding.encode((encoder) => {
        encoding.writeVarUint(encoder, 102)
        encoding.writeVarUint(encoder, 7)
      }),
    )
    expect(await echoed).toBe(7)
    expect(await markdownOf(page)).toContain('保存される')
  })

  test('presence says who one is by session, whatever the client claims', async () => {
    const page = await aPage()
    using hana = type(page)
    using taro = type(page)
    await taro.until((lines) => lines.length === 2)
    const seen = new Promise<unknown>((resolve) => {
      taro.provider.awareness.on('change', () => {
        const state = taro.provider.awareness.getStates().get(hana.doc.clientID)
        if (state) resolve(state)
      })
    })
    hana.provider.awareness.setLocalState({ user: { name: '社長', color: 'red' }, cursor: null, secret: 1 })
    expect(await seen).toEqual({
      user: { id: expect.any(String), name: 'client-staff of abc', color: expect.stringMatching(/^#/) },
      cursor: null,
    })
  })
})

describe('schema skew', () => {
  const callout = '一\n\n::callout{color="red" 数="3"}\n\n|見|出|\n|-|-|\n|a|b|\n\n![図](/x.png) と <b>生</b>\n'

  test('a client older than the page is refused with 4426, one that tells its schema is let in', async () => {
    const page = await aPage(callout)
    using old = type(page, staff, { schema: '0' })
    using present = type(page, staff, { schema: String(schemaVersion) })
    expect(await old.closed).toBe(closeCodes.oldSchema)
    await present.until((lines) => lines.length === 4)
  })

  test('a client that lacks blocks and clears them away leaves the page as it was, byte for byte, and writes all the same', async () => {
    const page = await aPage(callout)
    const before = await markdownOf(page)
    using stock = type(page)
    await stock.until((lines) => lines.length === 4)
    const content = stock.doc.getXmlFragment('content')
    stock.doc.transact(() => {
      for (let at = content.length - 1; at >= 0; at -= 1) {
        const block = content.get(at)
        if (block instanceof Y.XmlElement && block.nodeName !== 'paragraph') content.delete(at, 1)
      }
    })
    stock.write('書けた')
    await expect.poll(() => markdownOf(page), { timeout: 15_000 }).toContain('書けた')
    expect(await markdownOf(page)).toBe(`${before}\n書けた\n`)
  })

  test('reading the live document in any form writes nothing into it', async () => {
    const page = await aPage(callout)
    using hana = type(page)
    await hana.until((lines) => lines.length === 4)
    const content = hana.doc.getXmlFragment('content')
    hana.doc.transact(() => content.push([new Y.XmlElement('fromTheFuture'), new Y.XmlElement('paragraph')]))
    await expect.poll(() => markdownOf(page), { timeout: 15_000 }).toContain('fromTheFuture')
    const head = async () => (await house.portal('abc')).read.updates.head(pageIdSchema.parse(page))
    const before = await head()
    for (const accept of ['text/markdown', 'text/html', 'application/json'])
      expect((await house.ask(viewer, 'GET', `/portals/abc/pages/${page}/content`, undefined, { accept })).status).toBe(200)
    await house.ask(staff, 'POST', `/portals/abc/pages/${page}/revisions`, {})
    const updates: Uint8Array[] = []
    hana.doc.on('update', (update: Uint8Array) => updates.push(update))
    using reader = type(page)
    await reader.until((lines) => lines.length === 6)
    expect([await head(), updates]).toEqual([before, []])
  })

  test('a field that one may not set is put back; the page never says it', async () => {
    const director = await house.portal('abc')
    const page = await createPage(director, { title: `顧客 ${Math.random()}`, type: 'plain', markdown: '一\n', fields: { memo: '元' } })
    using hana = type(page.id)
    await hana.until((lines) => lines.length === 1)
    hana.doc.getMap('fields').set('memo', 'あ'.repeat(300_000))
    hana.write('二')
    await expect.poll(() => markdownOf(page.id), { timeout: 15_000 }).toContain('二')
    expect(hana.doc.getMap('fields').toJSON()).toEqual({ memo: '元' })
  })
})

describe('the gate', () => {
  test('a reader sees what others type and changes nothing', async () => {
    const page = await aPage()
    using hana = type(page)
    using reader = type(page, viewer)
    await reader.until((lines) => lines.length === 2)
    reader.write('読者の落書き')
    await hana.until((lines) => lines.length === 2)
    hana.write('本文')
    await reader.until((lines) => lines.includes('本文'))
    expect(hana.lines()).toEqual(['議事録', '一行目', '本文'])
    expect(await markdownOf(page)).not.toContain('落書き')
  })

  test.each([
    ['nobody', null, closeCodes.sessionEnded],
    ['a made-up key', 'tzk_no', closeCodes.sessionEnded],
    ['somebody of another portal', 'foreigner', closeCodes.noPage],
  ])('%s is let in nowhere, with a final code', async (_who, key, code) => {
    const page = await aPage()
    using typist = type(page, key === 'foreigner' ? foreigner : key)
    expect(await typist.closed).toBe(code)
  })

  test('a page that is not there, another epoch and an older schema are final too', async () => {
    const page = await aPage()
    using missing = type('01a20000-0000-7000-8000-000000000000')
    using epoch = type(page, staff, { epoch: '2' })
    using schema = type(page, staff, { schema: '0' })
    expect([await missing.closed, await epoch.closed, await schema.closed]).toEqual([
      closeCodes.noPage,
      closeCodes.otherEpoch,
      closeCodes.oldSchema,
    ])
  })

  test('who signed in at a browser after somebody else does not come in as that one', async () => {
    const page = await aPage()
    using stranger = type(page, staff, { person: 'somebody-else' })
    expect(await stranger.closed).toBe(closeCodes.sessionEnded)
  })

  test('garbage ends its sender and nobody else', async () => {
    const page = await aPage()
    using hana = type(page)
    await hana.until((lines) => lines.length === 2)
    for (const garbage of [
      Buffer.from([0, 2, 3, 9, 9, 9]),
      Buffer.from([0, 0, 1, 200]),
      Buffer.from([99]),
      Buffer.from([]),
      Buffer.from([1, 2, 255, 255]),
    ]) {
      const socket = new WebSocket(`${house.base.replace('http', 'ws')}/collab/abc/${page}`, {
        headers: { authorization: `Bearer ${staff}` },
      })
      socket.on('open', () => socket.send(garbage))
      expect(await new Promise((resolve) => socket.on('close', resolve))).toBe(closeCodes.badFrame)
    }
    hana.write('無事')
    expect(hana.provider.wsconnected).toBe(true)
    await hana.until((lines) => lines.includes('無事'))
  })

  test('nobody writes under the client id of another', async () => {
    const page = await aPage()
    const other = await house.key('abc', 'member')
    using hana = type(page)
    await hana.until((lines) => lines.length === 2)
    hana.write('花子')
    using reader = type(page, viewer)
    await reader.until((lines) => lines.includes('花子'))
    using thief = type(page, other)
    await thief.until((lines) => lines.includes('花子'))
    const own = thief.doc.clientID
    thief.doc.clientID = hana.doc.clientID
    thief.write('花子のふり')
    thief.doc.clientID = own
    expect(await thief.closed).toBe(closeCodes.noRight)
    expect(hana.lines()).toEqual(['議事録', '一行目', '花子'])
  })

  test('a ticket opens one connection to its page, once', async () => {
    const page = await aPage()
    const { ticket } = (await (await house.ask(staff, 'POST', `/portals/abc/pages/${page}/collab-ticket`)).json()) as { ticket: string }
    using first = type(page, null, { ticket })
    await first.until((lines) => lines.length === 2)
    using second = type(page, null, { ticket })
    expect(await second.closed).toBe(closeCodes.sessionEnded)
  })

  test('a cookie works from our own origin only, and whoever is removed is out at once', async () => {
    const page = await aPage()
    const userId = await house.person('kei@abc.example', 'abc', 'client-staff')
    const signIn = await house.ask(null, 'POST', '/session', { email: 'kei@abc.example', password: testPassword })
    const cookie = signIn.headers
      .getSetCookie()
      .map((text) => text.split(';', 1)[0])
      .join('; ')
    const address = `${house.base.replace('http', 'ws')}/collab/abc/${page}`
    for (const origin of ['https://evil.example', undefined]) {
      const refused = new WebSocket(address, { headers: { cookie }, ...(origin ? { origin } : {}) })
      expect(await new Promise((resolve) => refused.on('unexpected-response', (_request, response) => resolve(response.statusCode)))).toBe(
        403,
      )
    }
    const socket = new WebSocket(address, { headers: { cookie }, origin: house.base })
    socket.on('open', () => socket.send(Buffer.from([0, 0, 1, 0])))
    await new Promise((resolve) => socket.once('message', resolve))
    const closed = new Promise((resolve) => socket.on('close', resolve))
    await removeMember(await house.portal('abc'), { userId: userIdSchema.parse(userId) })
    expect(await closed).toBe(closeCodes.noRight)
  })
})
