// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test } from 'vitest'
import './element.ts'

/** The server's side of an upload: what was sent, and how it ends. */
class FakeRequest extends EventTarget {
  static status = 201
  static readonly sent: (readonly [string, FormDataEntryValue | null])[] = []
  readonly upload = new EventTarget()
  status = 0
  responseText = ''
  open(): void {}
  setRequestHeader(): void {}
  send(form: FormData): void {
    const file = form.get('file')
    FakeRequest.sent.push([String(form.get('folder')), file instanceof File ? file.name : null])
    this.status = FakeRequest.status
    this.responseText = this.status === 201 ? '{}' : '{"detail":"The file is too large."}'
    setTimeout(() => this.dispatchEvent(new Event('load')))
  }
}
const asked: (readonly [string, string, unknown])[] = []
const real = { fetch: globalThis.fetch, XMLHttpRequest: globalThis.XMLHttpRequest, EventSource: globalThis.EventSource }
const inside = `<section data-sources="files"><div data-drop="/給与"><label><input type="file" multiple></label><ul data-uploads></ul></div>
  <button data-file-version="v1" data-file-name="勤怠.csv">このファイルで依頼</button><p data-status></p></section>`

beforeEach(() => {
  asked.length = 0
  FakeRequest.sent.length = 0
  FakeRequest.status = 201
  Object.assign(globalThis, {
    XMLHttpRequest: FakeRequest,
    EventSource: class extends EventTarget {
      close(): void {}
    },
    fetch: (path: string, { method = 'GET', body }: { method?: string; body?: string } = {}) => {
      asked.push([method, decodeURIComponent(path).split('?')[0] ?? '', body === undefined ? null : JSON.parse(body)])
      return Promise.resolve(method === 'POST' ? new Response('{"id":"r1","number":12}', { status: 201 }) : new Response(inside))
    },
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
  Object.assign(event, { dataTransfer: { types: ['Files'], files } })
  target.dispatchEvent(event)
  return event
}
const words = (selector: string): string => document.querySelector(selector)?.textContent ?? ''
const until = async (come: () => boolean): Promise<void> => {
  for (let turn = 0; turn < 200 && !come(); turn += 1) await new Promise((resolve) => setTimeout(resolve, 5))
  expect(come()).toBe(true)
}

test('files dropped anywhere on the page go to the list’s folder, one after the other', async () => {
  const event = dropOn(document.body.children[0] ?? document.body, new File(['1'], '勤怠.csv'), new File(['2'], '台帳.xlsx'))
  await until(() => words('[data-status]') === '「台帳.xlsx」を置きました。')
  expect([event.defaultPrevented, FakeRequest.sent]).toEqual([
    true,
    [
      ['/給与', '勤怠.csv'],
      ['/給与', '台帳.xlsx'],
    ],
  ])
  expect(document.querySelectorAll('[data-uploads] li').length).toBe(0)
})

test('a file that is refused stays with the reason and can be tried again', async () => {
  FakeRequest.status = 413
  dropOn(document.body, new File(['1'], '勤怠.csv'))
  await until(() => words('[data-uploads] li').includes('The file is too large.'))
  FakeRequest.status = 201
  document.querySelector<HTMLButtonElement>('[data-uploads] button')?.click()
  await until(() => words('[data-status]') === '「勤怠.csv」を置きました。')
  expect(FakeRequest.sent.length).toBe(2)
})

test('a dragged piece of text is nobody’s file', () => {
  const event = new Event('drop', { bubbles: true, cancelable: true })
  Object.assign(event, { dataTransfer: { types: ['text/plain'], files: [] } })
  document.body.dispatchEvent(event)
  expect([event.defaultPrevented, FakeRequest.sent]).toEqual([false, []])
})

test('one press makes a request that holds the version shown, and leads there', async () => {
  document.querySelector<HTMLButtonElement>('[data-file-version]')?.click()
  await until(() => words('[data-status]') !== '')
  expect(asked[0]).toEqual([
    'POST',
    '/api/v1/portals/abc/collections/requests/records',
    { title: '勤怠.csv', state: 'requested', fields: { files: ['v1'] } },
  ])
  expect([words('[data-status]'), document.querySelector('[data-status] a')?.getAttribute('href')]).toEqual([
    '「勤怠.csv」で依頼を作りました。 依頼 #12 を開く',
    '/p/abc/requests/12',
  ])
})
