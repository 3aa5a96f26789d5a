// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test } from 'vitest'
import './element.ts'

/** The server's side of an upload: what was sent, and how it ends. */
class FakeRequest extends EventTarget {
  static under = 0
  static most = 0
  static refuse = (_name: string): string | null => null
  /** What the answers wait for. */
  static ready: Promise<void> = Promise.resolve()
  static readonly sent: (readonly [string, FormDataEntryValue | null])[] = []
  readonly upload = new EventTarget()
  status = 0
  responseText = ''
  open(): void {}
  setRequestHeader(): void {}
  send(form: FormData): void {
    const file = form.get('file')
    FakeRequest.sent.push([String(form.get('folder')), file instanceof File ? file.name : null])
    FakeRequest.under += 1
    FakeRequest.most = Math.max(FakeRequest.most, FakeRequest.under)
    const code = FakeRequest.refuse(file instanceof File ? file.name : '')
    this.status = code === null ? 201 : code === 'file-too-large' ? 413 : 400
    this.responseText = code === null ? '{}' : JSON.stringify({ code, detail: 'It cannot be.' })
    const answer = (): void => {
      FakeRequest.under -= 1
      this.dispatchEvent(new Event(code === 'cut-off' ? 'error' : 'load'))
    }
    void FakeRequest.ready.then(() => setTimeout(answer))
  }
}
const real = { fetch: globalThis.fetch, XMLHttpRequest: globalThis.XMLHttpRequest, EventSource: globalThis.EventSource }
const inside = `<section data-sources="files"><div data-drop="/給与"><label><input type="file" multiple></label><ul data-uploads></ul></div>
  <form method="post" data-once><button>このファイルで依頼</button></form><p data-status></p></section>`

beforeEach(() => {
  FakeRequest.sent.length = 0
  FakeRequest.most = 0
  FakeRequest.refuse = () => null
  FakeRequest.ready = Promise.resolve()
  Object.assign(globalThis, {
    XMLHttpRequest: FakeRequest,
    EventSource: class extends EventTarget {
      close(): void {}
    },
    fetch: () => Promise.resolve(new Response(inside)),
  })
  document.documentElement.lang = 'ja'
  document.documentElement.dataset['portal'] = 'abc'
  document.body.innerHTML = `<h1>ホーム</h1><tsuzuri-file-list data-block="file-list" data-attributes="{}">${inside}</tsuzuri-file-list>`
})
afterEach(() => {
  document.body.innerHTML = ''
  Object.assign(globalThis, real)
})

const dropOn = (target: Element, ...files: File[]): Event => {
  const event = new Event('drop', { bubbles: true, cancelable: true })
  Object.assign(event, { dataTransfer: { types: ['Files'], files, items: [] } })
  target.dispatchEvent(event)
  return event
}
const words = (selector: string): string => document.querySelector(selector)?.textContent ?? ''
const until = async (come: () => boolean): Promise<void> => {
  for (let turn = 0; turn < 200 && !come(); turn += 1) await new Promise((resolve) => setTimeout(resolve, 5))
  expect(come()).toBe(true)
}

test('files dropped anywhere on the page go to the list’s folder, a few at once', async () => {
  const files = ['勤怠.csv', '台帳.xlsx', '1.csv', '2.csv', '3.csv'].map((name) => new File(['1'], name))
  const event = dropOn(document.body.children[0] ?? document.body, ...files)
  await until(() => words('[data-uploads]').includes('5件のうち'))
  await until(() => words('[data-status]') === '5件のファイルを置きました。')
  expect([event.defaultPrevented, FakeRequest.sent, FakeRequest.most]).toEqual([true, files.map(({ name }) => ['/給与', name]), 3])
  expect(document.querySelectorAll('[data-uploads] li').length).toBe(0)
})

test('a chosen folder keeps its structure below the list’s folder', async () => {
  const file = new File(['1'], '台帳.xlsx')
  Object.defineProperty(file, 'webkitRelativePath', { value: '2026/か\u3099/台帳.xlsx' })
  const input = document.querySelector('input') ?? document.createElement('input')
  Object.defineProperty(input, 'files', { value: [file, new File(['1'], '.DS_Store')] })
  Object.defineProperty(input, 'value', { value: '', writable: true })
  input.dispatchEvent(new Event('change', { bubbles: true }))
  await until(() => words('[data-status]').includes('「台帳.xlsx」を置きました。'))
  expect(FakeRequest.sent).toEqual([['/給与/2026/が', '台帳.xlsx']])
  expect(words('[data-status]')).toContain('1件(.DS_Storeなど)は除きました')
})

test('what is refused stays with the reason while the rest goes in, and can be tried again one by one or all together', async () => {
  const refused: Readonly<Record<string, string>> = { 'a.csv': 'file-too-large', 'con.csv': 'file-name-invalid', 'c.csv': 'cut-off' }
  FakeRequest.refuse = (name) => refused[name] ?? null
  dropOn(document.body, ...['a.csv', 'con.csv', 'c.csv', 'd.csv', 'e.csv'].map((name) => new File(['1'], name)))
  await until(() => words('[data-status]').startsWith('2件のファイルを置きました。 置けなかったファイルが3件あります。'))
  const lines = [...document.querySelectorAll('[data-uploads] li')].map(({ textContent }) => textContent)
  expect(lines.map((line) => /大きすぎ|この名前では|通信が切れ|うち2件/.exec(line)?.[0])).toEqual([
    'うち2件',
    '大きすぎ',
    'この名前では',
    '通信が切れ',
  ])
  FakeRequest.refuse = () => null
  document.querySelectorAll<HTMLButtonElement>('[data-uploads] button')[1]?.click()
  await until(() => words('[data-status]') === '「a.csv」を置きました。')
  document.querySelector<HTMLButtonElement>('[data-uploads] button')?.click()
  await until(() => words('[data-status]') === '2件のファイルを置きました。')
  expect(document.querySelectorAll('[data-uploads] li').length).toBe(0)
})

test('whoever leaves while files are being sent is asked first, and not any more once the last is there', async () => {
  const mayLeave = (): boolean => dispatchEvent(new Event('beforeunload', { cancelable: true }))
  expect(mayLeave()).toBe(true)
  const { promise, resolve } = Promise.withResolvers<void>()
  FakeRequest.ready = promise
  dropOn(document.body, ...['1.csv', '2.csv', '3.csv', '4.csv'].map((name) => new File(['1'], name)))
  await until(() => FakeRequest.sent.length > 0)
  expect(mayLeave()).toBe(false)
  resolve()
  await until(() => words('[data-status]') === '4件のファイルを置きました。')
  expect(mayLeave()).toBe(true)
})

test('a file that cannot be read is not blamed on the connection', async () => {
  FakeRequest.refuse = () => 'cut-off'
  const file = new File(['1'], '開いたまま.xlsx')
  Object.assign(file, { slice: () => ({ arrayBuffer: () => Promise.reject(new Error('gone')) }) })
  dropOn(document.body, file)
  await until(() => words('[data-uploads] li').includes('ファイルを読み取れませんでした'))
  expect(words('[data-uploads] li')).not.toContain('通信')
})

test('a dragged piece of text is nobody’s file', () => {
  const event = new Event('drop', { bubbles: true, cancelable: true })
  Object.assign(event, { dataTransfer: { types: ['text/plain'], files: [] } })
  document.body.dispatchEvent(event)
  expect([event.defaultPrevented, FakeRequest.sent]).toEqual([false, []])
})

test('however often it is pressed, one request is made of a file', () => {
  const form = document.querySelector('form') ?? document.createElement('form')
  const press = (): boolean => form.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }))
  expect([press(), press(), words('[data-status]')]).toEqual([true, false, '送信しています…'])
  dispatchEvent(new Event('pagehide'))
  expect([press(), press()]).toEqual([true, false])
})

test('what is beyond the limits of the drive is told and not sent; tried again, the server has the word', async () => {
  const limits = { fileBytes: 2_000_000, driveBytes: 3_000_000, files: null, allowedTypes: [], refusedTypes: ['image/*'] }
  const room = { limits, used: { files: 0, bytes: 0 }, bytesLeft: 1_500_000 }
  const answer = (path: string) => Promise.resolve(path.endsWith('/drive') ? Response.json(room) : new Response(inside))
  Object.assign(globalThis, { fetch: answer })
  const file = (name: string, size: number, type = 'text/csv') => new File([new Uint8Array(size)], name, { type })
  dropOn(document.body, file('大.csv', 2_000_001), file('写真.png', 5, 'image/png'), file('一.csv', 1_000_000), file('二.csv', 600_000))
  await until(() => words('[data-status]').includes('置けなかったファイルが3件'))
  expect(FakeRequest.sent).toEqual([['/給与', '一.csv']])
  expect([...document.querySelectorAll('.file-list__upload-name')].map((name) => name.parentElement?.textContent)).toEqual([
    '大.csv ⚠ 置けませんでした: 1つのファイルは1.9 MBまでです(このファイルは1.9 MB)。送信はしていません。分けるか、担当者にご相談ください。 もう一度',
    '写真.png ⚠ 置けませんでした: この種類のファイルは、このポータルには置けません。担当者にご相談ください。 もう一度',
    '二.csv ⚠ 置けませんでした: 共有ドライブの空きは488.3 KBです(このファイルは585.9 KB)。送信はしていません。要らないファイルをごみ箱から完全に削除するか、担当者にご相談ください。 もう一度',
  ])
  document.querySelector<HTMLElement>('[data-uploads] li:not(.file-list__overall) button')?.click()
  await until(() => FakeRequest.sent.length === 2)
})
