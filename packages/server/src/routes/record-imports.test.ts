import ExcelJS from 'exceljs'
import { afterAll, beforeAll, expect, test } from 'vitest'
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

interface Answer {
  readonly id: string
  readonly code?: string
  readonly errors?: readonly { readonly path: string; readonly words?: { readonly ja: string } }[]
  readonly report: Readonly<Record<'rows' | 'added' | 'changed' | 'same' | 'flawed', number>>
}
const contacts = '/portals/abc/collections/contacts'
const send = async (as: string, bytes: BlobPart, name = 'rows.csv') => {
  const form = new FormData()
  form.set('file', new Blob([bytes]), name)
  const response = await fetch(`${house.base}/api/v1${contacts}/imports`, {
    method: 'POST',
    headers: { authorization: `Bearer ${as}` },
    body: form,
  })
  return { status: response.status, answer: (await response.json()) as Answer }
}
const take = async (as: string, id: string, body: object = {}) => {
  const response = await house.ask(as, 'POST', `${contacts}/imports/${id}/take`, body)
  return { status: response.status, answer: (await response.json()) as Answer }
}

test('a file is looked through, taken in, and as it is taken out again there is nothing to change in it', async () => {
  const { status, answer } = await send(director, '件名,内容,日時,手段,発信,社内メモ\n訪問,=1+1,2026-11-23 9:30,電話,弊社,\n')
  expect([status, answer.report]).toMatchObject([201, { rows: 1, flawed: 1 }])
  const good = await send(director, "件名,内容,日時,手段,発信,社内メモ\n訪問,'=1+1,2026-11-23 9:30,電話,弊社,内緒\n電話,,,,,\n")
  expect((await take(director, good.answer.id)).answer.report).toMatchObject({ added: 2, flawed: 0 })
  for (const format of ['csv', 'xlsx']) {
    const out = await (await house.ask(director, 'GET', `${contacts}/records.${format}`)).arrayBuffer()
    const again = await send(director, out, `out.${format}`)
    expect([format, again.answer.report]).toMatchObject([format, { rows: 2, same: 2, changed: 0, flawed: 0 }])
  }
})

test('a column of the firm is to a client one that is not there, in the template, in headings and in words', async () => {
  const refused = await send(staff, '件名,社内メモ\nx,y\n')
  const none = await send(staff, '件名,そんな列\nx,y\n')
  expect([refused.status, refused.answer.code]).toEqual([400, 'import-headings-flawed'])
  expect(refused.answer.errors?.[0]?.words?.ja.replace('社内メモ', 'そんな列')).toBe(none.answer.errors?.[0]?.words?.ja)
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(await (await house.ask(staff, 'GET', `${contacts}/import-template.xlsx`)).arrayBuffer())
  const [rows, guide] = workbook.worksheets
  expect([rows?.name, guide?.name, rows?.getRow(1).values]).toEqual(['行', '書き方', expect.arrayContaining(['件名', '内容', '手段'])])
  expect(JSON.stringify([rows?.getSheetValues(), guide?.getSheetValues()])).not.toContain('社内メモ')
  expect(await (await house.ask(director, 'GET', `${contacts}/import-template.csv`)).text()).toContain('社内メモ')
})

test('what is no such file is refused with what to do, and nobody takes in what another sent', async () => {
  expect((await send(staff, 'x', 'a.pdf')).answer.code).toBe('import-type-unknown')
  expect((await send(staff, new Uint8Array([0, 1, 2]), 'a.xlsx')).answer.code).toBe('file-not-a-table')
  expect((await send(staff, '件名\n')).answer.code).toBe('import-empty')
  const { answer } = await send(staff, '件名\n質問\n')
  expect((await take(director, answer.id)).status).toBe(404)
  const [one, other] = await Promise.all([take(staff, answer.id), take(staff, answer.id)])
  expect(new Set([one.status, other.status])).toEqual(new Set([200, 409]))
})
