import ExcelJS from 'exceljs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTestServer, type TestServer } from '../testing/open-test-server.ts'

let house: TestServer
let staff: string
let director: string
beforeAll(async () => {
  house = await openTestServer()
  staff = await house.key('abc', 'client-staff')
  director = await house.key('abc', 'director')
})
afterAll(() => house[Symbol.asyncDispose]())

interface RecordAnswer {
  readonly id: string
  readonly number: number
  readonly title: string
  readonly state: string
  readonly version: number
  readonly fields: Readonly<Record<string, unknown>>
  readonly may: unknown
}
const records = '/portals/abc/collections/requests/records'
const make = async (body: Readonly<Record<string, unknown>>, as = staff) => {
  const response = await house.ask(as, 'POST', records, body)
  expect(response.status).toBe(201)
  return { record: (await response.json()) as RecordAnswer, etag: response.headers.get('etag') ?? '' }
}
const titles = async (query: string) =>
  ((await (await house.ask(staff, 'GET', `${records}?${query}`)).json()) as { items: RecordAnswer[] }).items.map(({ title }) => title)

describe('records', () => {
  test('are named by id or number; different fields merge, the same field changed twice answers 412', async () => {
    const { record, etag } = await make({ title: '給与', fields: { format: 'Excel' } })
    for (const name of [record.id, record.number])
      expect(await (await house.ask(staff, 'GET', `${records}/${name}`)).json()).toMatchObject({ ...record })
    const patch = (body: unknown) => house.ask(staff, 'PATCH', `${records}/${record.number}`, body, { 'if-match': etag })
    expect((await patch({ fields: { format: 'CSV' } })).status).toBe(200)
    const other = await patch({ title: '賞与' })
    expect([other.status, await other.json()]).toEqual([
      200,
      expect.objectContaining({ title: '賞与', fields: expect.objectContaining({ format: 'CSV' }), version: 3 }),
    ])
    const lost = await patch({ fields: { format: 'PDF' } })
    expect([lost.status, await lost.json()]).toEqual([
      412,
      expect.objectContaining({ code: 'record-stale', current: expect.objectContaining({ id: record.id, version: 3 }) }),
    ])
    const emptied = await house.ask(staff, 'PATCH', `${records}/${record.number}`, { fields: { format: null } })
    expect(((await emptied.json()) as RecordAnswer).fields['format'] ?? null).toBeNull()
  })

  test('a contact that waits for the firm already is handed to the firm by nobody, and may begin as waiting for it', async () => {
    const contacts = '/portals/abc/collections/contacts/records'
    const begin = async (body: unknown) => (await (await house.ask(staff, 'POST', contacts, body)).json()) as RecordAnswer
    const { number, state } = await begin({ title: '社員番号の付け方', state: 'open' })
    const offered = async (as: string) => {
      const { may } = (await (await house.ask(as, 'GET', `${contacts}/${number}`)).json()) as RecordAnswer
      return (may as { transitions: { to: string }[] }).transitions.map(({ to }) => to)
    }
    expect([state, await offered(staff), await offered(director)]).toEqual(['open', ['closed'], ['waiting-client', 'closed']])
    const refused = await house.ask(director, 'POST', `${contacts}/${number}/transitions`, { to: 'waiting-firm' })
    expect([refused.status, ((await refused.json()) as { hint: string }).hint]).toEqual([
      409,
      'From `open` you can go to `waiting-client`, `closed`.',
    ])
    expect(await begin({ title: '社員番号の付け方', state: 'waiting-firm' })).toMatchObject({ state: 'waiting-firm', ball: 'firm' })
  })

  test('are found by state, text and time, and sorted', async () => {
    const mark = crypto.randomUUID().slice(0, 8)
    await make({ title: `${mark} い`, dueAt: '2026-11-25T00:00:00+09:00' })
    await make({ title: `${mark} あ`, dueAt: '2026-11-20T00:00:00+09:00' })
    await make({ title: `${mark} う`, state: 'requested', fields: { description: '源泉徴収票' } })
    expect(await titles(`q=${mark}`)).toEqual([`${mark} う`, `${mark} あ`, `${mark} い`])
    expect(await titles(`q=${mark}&state=requested`)).toEqual([`${mark} う`])
    expect(await titles(`q=${mark}&state=open&sort=title`)).toEqual([`${mark} あ`, `${mark} い`, `${mark} う`])
    expect((await titles(`q=${mark}&sort=-dueAt`)).slice(0, 2).toSorted()).toEqual([`${mark} あ`, `${mark} い`].toSorted())
    expect(await titles(`q=${encodeURIComponent('源泉徴収')}`)).toEqual([`${mark} う`])
    expect(await titles(`q=${mark}&from=2020-01-01&to=2020-12-31`)).toEqual([])
    expect(await titles(`q=${mark}&ball=firm`)).toEqual([`${mark} う`])
    expect(await titles(`q=${encodeURIComponent('%')}`)).toEqual([])
  })

  test('are found by the day on which they begin where the portal is', async () => {
    const schedule = '/portals/abc/collections/schedule/records'
    const mark = `朝会${Date.now()}`
    for (const [title, startsAt] of [
      [mark, '2026-11-20T08:00:00+09:00'],
      [`${mark} 夜`, '2026-11-20T23:59:00+09:00'],
    ])
      expect((await house.ask(staff, 'POST', schedule, { title, startsAt })).status).toBe(201)
    const on = async (query: string) =>
      ((await (await house.ask(staff, 'GET', `${schedule}?q=${mark}&${query}`)).json()) as { items: RecordAnswer[] }).items.map(
        ({ title }) => title,
      )
    expect(await on('from=2026-11-20&to=2026-11-20&sort=title')).toEqual([mark, `${mark} 夜`])
    expect([await on('from=2026-11-21&to=2026-11-21'), await on('to=2026-11-19')]).toEqual([[], []])
    const csv = await house.ask(staff, 'GET', `${schedule}.csv?q=${mark}&from=2026-11-20&to=2026-11-20`)
    expect((await csv.text()).split(mark)).toHaveLength(3)
  })

  test('are found by their own time: a request by when it is due, a contact by when it took place', async () => {
    const mark = crypto.randomUUID()
    const contacts = '/portals/abc/collections/contacts/records'
    const on = async (base: string, day: string) => {
      const list = (await (await house.ask(staff, 'GET', `${base}?q=${mark}&from=${day}&to=${day}`)).json()) as {
        items: { title: string }[]
      }
      return list.items.map(({ title }) => title)
    }
    const due = await make({ title: `${mark} 期限あり`, dueAt: '2031-04-25T00:00:00+09:00' })
    await make({ title: `${mark} 期限なし` })
    const call = { title: `${mark} 電話`, fields: { occurredAt: '2031-04-25T09:00:00+09:00' } }
    expect((await house.ask(staff, 'POST', contacts, call)).status).toBe(201)
    expect([await on(records, '2031-04-25'), await on(contacts, '2031-04-25')]).toEqual([[`${mark} 期限あり`], [`${mark} 電話`]])
    const later = { dueAt: '2031-05-25T00:00:00+09:00' }
    await house.ask(staff, 'PATCH', `${records}/${due.record.id}`, later, { 'if-match': due.etag })
    expect([await on(records, '2031-04-25'), await on(records, '2031-05-25')]).toEqual([[], [`${mark} 期限あり`]])
  })

  test.each(['state=nothing', 'sort=password', 'from=yesterday', 'ball=nobody', `q=${'x'.repeat(201)}`])(
    '?%s is refused',
    async (query) => {
      const response = await house.ask(staff, 'GET', `${records}?${query}`)
      const body = (await response.json()) as { errors: { path: string }[] }
      expect([response.status, body.errors.length]).toEqual([400, 1])
    },
  )

  test('do not take a step that was chosen on a state that has passed', async () => {
    const { record, etag } = await make({ title: '社会保険' })
    const move = (to: string, tag: string) =>
      house.ask(staff, 'POST', `${records}/${record.id}/transitions`, { to, comment: '取り下げます' }, { 'if-match': tag })
    expect((await move('requested', etag)).status).toBe(200)
    const late = await move('cancelled', etag)
    expect([late.status, await late.json()]).toEqual([
      412,
      expect.objectContaining({ code: 'record-stale', current: expect.objectContaining({ state: 'requested' }) }),
    ])
    expect((await move('cancelled', '"99"')).status).toBe(412)
  })

  test('go from state to state as the roles may, are commented, and tell their history', async () => {
    const { record } = await make({ title: '年末調整' })
    const move = (as: string, to: string, comment?: string) =>
      house.ask(as, 'POST', `${records}/${record.id}/transitions`, { to, ...(comment === undefined ? {} : { comment }) })
    expect((await move(staff, 'accepted')).status).toBe(409)
    expect(await (await move(staff, 'requested')).json()).toMatchObject({ state: 'requested', ball: 'firm' })
    expect((await move(staff, 'estimating')).status).toBe(403)
    const silent = await move(director, 'draft')
    expect([silent.status, ((await silent.json()) as { errors: { path: string }[] }).errors[0]?.path]).toEqual([400, 'comment'])
    expect((await move(director, 'draft', '月を教えてください')).status).toBe(200)
    expect((await house.ask(staff, 'POST', `${records}/${record.id}/comments`, { body: '11月です' })).status).toBe(201)
    const comments = (await (await house.ask(staff, 'GET', `${records}/${record.id}/comments`)).json()) as {
      items: { body: string; side: string }[]
    }
    expect(comments.items.map(({ body, side }) => [body, side])).toEqual([
      ['月を教えてください', 'firm'],
      ['11月です', 'client'],
    ])
    const history = (await (await house.ask(staff, 'GET', `${records}/${record.id}/history`)).json()) as {
      items: { field: string; before: unknown; after: unknown }[]
    }
    expect(history.items.filter(({ field }) => field === 'state').map(({ before, after }) => [before, after])).toEqual([
      [null, 'draft'],
      ['draft', 'requested'],
      ['requested', 'draft'],
    ])
  })

  test.each([
    ['a field nobody declared', { title: 'x', fields: { salary: 1 } }, 400],
    ['a choice that is none', { title: 'x', fields: { priority: 'very' } }, 400],
    ['a text as number', { title: 'x', fields: { format: 5 } }, 400],
    ['a field of the firm', { title: 'x', fields: { estimateHours: 5 } }, 403],
    ['a title of spaces', { title: '  ' }, 400],
    ['a time that is none', { title: 'x', dueAt: 'tomorrow' }, 400],
    ['a state that is none', { title: 'x', state: 'nothing' }, 400],
  ])('%s is refused', async (_name, body, status) => {
    const response = await house.ask(staff, 'POST', records, body)
    const problem = (await response.json()) as { errors?: unknown[] }
    expect([response.status, (problem.errors ?? []).length]).toEqual([status, 1])
  })
})

describe('records as a table', () => {
  const csv = (query = '', as = staff, headers = {}) =>
    house.ask(as, 'GET', `/portals/abc/collections/requests/records.csv${query}`, undefined, headers)

  test('CSV opens in Excel in the reader’s language, and runs nothing', async () => {
    const mark = crypto.randomUUID().slice(0, 8)
    await make({
      title: `=HYPERLINK("https://evil.example") ${mark}`,
      fields: { description: '一行目\n"二行目", 三', format: '@SUM(A1)', priority: 'high' },
      dueAt: '2026-11-25T09:00:00+09:00',
    })
    await make({ title: `-1+1 ${mark}`, fields: { format: '+1' } })
    const response = await csv(`?q=${mark}`)
    expect([response.status, response.headers.get('content-type'), response.headers.get('content-disposition')]).toEqual([
      200,
      'text/csv; charset=utf-8',
      expect.stringContaining('requests.csv'),
    ])
    const bytes = new Uint8Array(await response.arrayBuffer())
    expect(Buffer.from(bytes.slice(0, 3)).toString('hex')).toBe('efbbbf')
    const text = new TextDecoder().decode(bytes)
    const [heading = '', ...lines] = text.split('\r\n')
    expect(heading).toMatch(/^番号,件名,状態,担当,期限,依頼内容,納品形式,優先度,/)
    expect(lines.join('\r\n')).toContain(
      `"'=HYPERLINK(""https://evil.example"") ${mark}",下書き,,2026-11-25 09:00,"一行目\n""二行目"", 三",'@SUM(A1),高,`,
    )
    expect(text).toContain(`'-1+1 ${mark},`)
    expect(text).toContain(",'+1,")
    expect(text).not.toMatch(/(^|,|\n)"?[=+@-]/)
    expect((await (await csv(`?q=${mark}`, staff, { 'accept-language': 'en' })).text()).split('\r\n')[0]).toMatch(/Number,Subject,State,/)
  })

  test.each(['＝1+1', '＋1', '－1', '＠SUM(A1)', '\t=1', '\r=1', '\n=1'])('a text that begins with %j is no formula', async (start) => {
    const mark = crypto.randomUUID().slice(0, 8)
    await make({ title: 'x', fields: { description: `${start} ${mark}` } })
    expect(await (await csv(`?q=${mark}`)).text()).toContain(`'${start} ${mark}`)
  })

  test('a row without a time of its own stands at the time of writing, as in the lists; a due date nobody set stays empty', async () => {
    const cells = async (collection: string, body: Readonly<Record<string, unknown>>) => {
      const mark = crypto.randomUUID().slice(0, 8)
      const base = `/portals/abc/collections/${collection}/records`
      const made = (await (await house.ask(director, 'POST', base, { title: mark, ...body })).json()) as { createdAt: string }
      const [head = '', row = ''] = (await (await house.ask(director, 'GET', `${base}.csv?q=${mark}`)).text()).slice(1).split('\r\n')
      const written = new Date(made.createdAt).toLocaleString('sv-SE', { timeZone: 'Asia/Tokyo', dateStyle: 'short', timeStyle: 'short' })
      return { written, of: (heading: string) => row.split(',')[head.split(',').indexOf(heading)] }
    }
    const [note, call] = [await cells('contacts', {}), await cells('contacts', { fields: { occurredAt: '2026-11-20T23:30:00Z' } })]
    expect([note.of('日時'), call.of('日時')]).toEqual([note.written, '2026-11-21 08:30'])
    const step = await cells('processing', {})
    expect(step.of('日時')).toBe(step.written)
    expect((await cells('requests', {})).of('期限')).toBe('')
  })

  test('holds all that the filter finds, also more than a list gives at once', async () => {
    const mark = crypto.randomUUID().slice(0, 8)
    for (let index = 0; index < 205; index++) await make({ title: `${mark} ${index}` })
    const lines = (await (await csv(`?q=${mark}&sort=number`)).text()).trim().split('\r\n')
    expect(lines).toHaveLength(206)
    expect(lines[1]).toContain(`${mark} 0,`)
    const workbook = new ExcelJS.Workbook()
    const response = await house.ask(staff, 'GET', `/portals/abc/collections/requests/records.xlsx?q=${mark}&sort=number`)
    expect(response.headers.get('content-type')).toBe('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
    await workbook.xlsx.load(await response.arrayBuffer())
    const sheet = workbook.getWorksheet('requests')
    expect([sheet?.rowCount, sheet?.getCell('B1').value, sheet?.getCell('B2').value, typeof sheet?.getCell('A2').value]).toEqual([
      206,
      '件名',
      `${mark} 0`,
      'number',
    ])
  })

  test('an Excel workbook runs nothing either', async () => {
    const mark = crypto.randomUUID().slice(0, 8)
    await make({ title: `=1+1 ${mark}` })
    const workbook = new ExcelJS.Workbook()
    await workbook.xlsx.load(
      await (await house.ask(staff, 'GET', `/portals/abc/collections/requests/records.xlsx?q=${mark}`)).arrayBuffer(),
    )
    const cell = workbook.getWorksheet('requests')?.getCell('B2')
    expect([cell?.type, cell?.value]).toEqual([ExcelJS.ValueType.String, `'=1+1 ${mark}`])
  })

  test('refuses a filter that cannot be before it sends anything', async () => {
    for (const path of ['requests/records.csv?state=nothing', 'requests/records.xlsx?sort=x', 'nothing/records.csv']) {
      const response = await house.ask(staff, 'GET', `/portals/abc/collections/${path}`)
      expect([400, 404]).toContain(response.status)
      expect(response.headers.get('content-type')).toBe('application/problem+json; charset=utf-8')
    }
  })
})
