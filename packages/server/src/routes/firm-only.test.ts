import ExcelJS from 'exceljs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { clientRoles, type Role } from '@tsuzuri/model'
import { routeRows } from '../testing/route-rows.ts'
import { openTwoPortals, type TwoPortals } from '../testing/open-two-portals.ts'

// What no client may ever be sent. Letters and digits, so that no escaping of a format changes them.
const canary = 'canary7d41'
const spoken = 'canary8e52'
const handed = 'canary9f63'
const drafted = 'canary7f74'
const nowhere = 'canary2b00'
const all = /canary[789][def]\d\d|internalNote|社内メモ/
const base = '/portals/abc/collections/requests/records'

let portals: TwoPortals
let record: { readonly id: string; readonly number: number }
const as = (role: Role) => portals.keys.get(role) ?? ''
const ask = (role: Role, method: string, path: string, body?: unknown, headers = {}) =>
  portals.house.ask(as(role), method, path, body, headers)

beforeAll(async () => {
  portals = await openTwoPortals()
  const made = await ask('director', 'POST', base, { title: '給与計算', state: 'requested', fields: { internalNote: canary } })
  record = (await made.json()) as typeof record
  const own = `${base}/${record.id}`
  const assignee = await portals.house.person('tanto@abc.example', 'abc', 'member')
  await ask('director', 'PATCH', own, { fields: { internalNote: `${canary} 2`, description: '公開' } })
  await ask('member', 'POST', `${own}/comments`, { body: spoken, firmOnly: true })
  for (const [to, comment] of [['agreed'], ['in-progress'], ['checking', handed]] as const) {
    if (to === 'agreed') await ask('director', 'PATCH', own, { dueAt: '2026-12-04T14:59:00Z', assignee })
    await ask(to === 'agreed' ? 'director' : 'member', 'POST', `${own}/transitions`, { to, ...(comment ? { comment } : {}) })
  }
  await ask('member', 'POST', '/portals/abc/pages', { title: '支払', slug: 'pay', type: 'master', markdown: '二十日' })
  await ask('member', 'POST', '/portals/abc/pages/pay/publish', {})
  await ask('member', 'PUT', '/portals/abc/pages/pay/content', { markdown: drafted })
  await portals.make('{page}', 'live')
  const { page } = await portals.make('{page}', 'live')
  const markdown = '::request-list\n\n::waiting\n\n::processing-log\n\n::contact-table\n'
  await ask('director', 'PUT', `/portals/abc/pages/${page}/content`, { markdown })
})
afterAll(() => portals.house[Symbol.asyncDispose]())

/** Whole answers as text; a workbook by its cells. */
const textOf = async (response: Response): Promise<string> => {
  if (!response.headers.get('content-type')?.includes('spreadsheetml')) return response.text()
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(await response.arrayBuffer())
  return JSON.stringify(workbook.worksheets.map((sheet) => sheet.getSheetValues()))
}

describe('what is firm only', () => {
  test('is told to the firm, so that the search for it below finds what there is to find', async () => {
    const told = await Promise.all(
      ['', '/comments', '/history'].map(async (rest) => textOf(await ask('member', 'GET', `${base}/${record.id}${rest}`))),
    )
    expect(told.join('\n')).toContain('"state":"checking"')
    expect(told.join('\n')).toContain(canary)
    expect(told.join('\n')).toContain(spoken)
    expect(told.join('\n')).toContain(handed)
    expect(await textOf(await ask('member', 'GET', `${base}.xlsx`))).toContain(canary)
  })

  test.each([canary, spoken, handed, drafted])('is found by the firm: %s', async (word) => {
    const found = async () => ((await (await ask('member', 'GET', `/portals/abc/search?q=${word}`)).json()) as { total: number }).total
    await expect.poll(found, { timeout: 20_000 }).toBe(1)
  })

  test.each(clientRoles)('is found by no search, filter or order of %s: all are answered as for a word that nobody wrote', async (role) => {
    const answer = async (path: string, word: string) => {
      const text = await textOf(await ask(role, 'GET', path))
      return text.replaceAll(word, 'the word').replace(/"tookMs":[^,]*/, '')
    }
    for (const word of [canary, spoken, handed, drafted])
      for (const at of [
        (text: string) => `/portals/abc/search?q=${text}&proposals=1&facets=1`,
        // Begun, cut, mistyped, and beside words that everybody finds.
        (text: string) => `/portals/abc/search?q=${text.slice(0, -1)}`,
        (text: string) => `/portals/abc/search?q=${text.slice(1)}`,
        (text: string) => `/portals/abc/search?q=${text.replace('ana', 'ama')}`,
        (text: string) => `/portals/abc/search?q=給与計算 ${text}&facets=1`,
        (text: string) => `/search?q=${text}&facets=1`,
        (text: string) => `${base}?q=${text}`,
        (text: string) => `${base}.csv?q=${text}`,
      ])
        expect([at(word), await answer(at(word), word)]).toEqual([at(word), await answer(at(nowhere), nowhere)])
    for (const word of [canary, spoken, handed])
      expect(await textOf(await ask(role, 'GET', `${base}.xlsx?q=${word}`))).not.toContain('給与計算')
    const sorted = await ask(role, 'GET', `${base}?sort=internalNote`)
    const unknown = await ask(role, 'GET', `${base}?sort=nothing`)
    expect([sorted.status, await sorted.text()]).toEqual([unknown.status, (await unknown.text()).replaceAll('nothing', 'internalNote')])
  })

  test('is to a client that writes it a field that is not there, and is in no refusal', async () => {
    const write = async (name: string) => (await ask('client-staff', 'PATCH', `${base}/${record.id}`, { fields: { [name]: 'x' } })).text()
    expect((await write('internalNote')).replaceAll('internalNote', 'nothing')).toBe(await write('nothing'))
    const lost = await ask(
      'client-staff',
      'PATCH',
      `${base}/${record.id}`,
      { title: 'x', fields: { description: 'y' } },
      { 'if-match': '"1"' },
    )
    expect([lost.status, (await lost.text()).match(all)]).toEqual([412, null])
    const stepped = await ask('client-staff', 'POST', `${base}/${record.id}/transitions`, { to: 'accepted' })
    expect([stepped.status, (await stepped.text()).match(all)]).toEqual([409, null])
  })

  test.each(clientRoles)('is in no answer of any route, its writing ones included, to %s', async (role) => {
    // An archive holds contents of files alone, packed so that no word could be found in it.
    const routes = routeRows.filter(({ route }) => !/\/events$|\/folders\/content$|account|session/.test(route))
    expect(routes.length).toBeGreaterThan(50)
    for (const { route } of routes) {
      const things = { ...(route.includes('{record}') ? {} : await portals.make(route, 'live')), record: record.id }
      expect([route, (await textOf(await portals.ask(as(role), route, 'abc', things))).match(all)]).toEqual([route, null])
    }
  })

  test.each(clientRoles)('comes to %s neither live nor after a pause, and the trail does not say that it came', async (role) => {
    const { events } = portals.house.running.server.engine.store.read
    const head = await events.head()
    const stop = new AbortController()
    await ask('member', 'POST', `${base}/${record.id}/comments`, { body: `${spoken} before`, firmOnly: true })
    const headers = { authorization: `Bearer ${as(role)}`, 'last-event-id': String(head) }
    const stream = await fetch(`${portals.house.base}/api/v1/portals/abc/events`, { headers, signal: stop.signal })
    const reader = (stream.body ?? new ReadableStream()).pipeThrough(new TextDecoderStream()).getReader()
    await ask('member', 'POST', `${base}/${record.id}/comments`, { body: `${spoken} live`, firmOnly: true })
    await ask('member', 'PATCH', `${base}/${record.id}`, { fields: { internalNote: `${canary} live ${role}` } })
    const last = (await (await ask('member', 'POST', `${base}/${record.id}/comments`, { body: 'to both' })).json()) as { id: string }
    const told = await events.after(head, 200, portals.own.portal.id)
    const shared = told.find(({ data }) => data['comment'] === last.id)
    let text = ''
    while (!text.includes(`id: ${shared?.seq}\n`)) text += (await reader.read()).value ?? ''
    stop.abort()
    await reader.cancel().catch(() => undefined)
    expect(text.match(all)).toBe(null)
    expect([told.length, [...text.matchAll(/^id: /gm)].length]).toEqual([4, 1])
    const trail = await (await ask(role, 'GET', '/portals/abc/audit?limit=4')).text()
    expect([trail.match(all), trail.includes(told[0]?.id ?? '')]).toEqual([null, false])
  })
})
