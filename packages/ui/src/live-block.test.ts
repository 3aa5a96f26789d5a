// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { defineLiveBlock } from './live/define-live-block.ts'
import { LiveBlock } from './live-block.ts'

class TestBlock extends LiveBlock {}
defineLiveBlock('tsuzuri-test', TestBlock)

/** The server's side of the browser's two doors: what was asked, what is answered, and a voice for events. */
class FakeEventSource extends EventTarget {
  static readonly CLOSED = 2
  static readonly opened: FakeEventSource[] = []
  readonly url: string
  readyState = 1
  constructor(url: string) {
    super()
    this.url = url
    FakeEventSource.opened.push(this)
  }
  close(): void {
    this.readyState = FakeEventSource.CLOSED
  }
}
interface Asked {
  readonly method: string
  readonly path: string
  readonly body: unknown
  readonly version?: string
}
const asked: Asked[] = []
let answer: (asked: Asked) => Response
const real = { fetch: globalThis.fetch, EventSource: globalThis.EventSource }

beforeEach(() => {
  asked.length = 0
  FakeEventSource.opened.length = 0
  Object.assign(globalThis, {
    EventSource: FakeEventSource,
    fetch: (
      path: string,
      { method = 'GET', body, headers = {} }: { method?: string; body?: string; headers?: Record<string, string> } = {},
    ) => {
      const version = headers['if-match']
      const request = {
        method,
        path: decodeURIComponent(path),
        body: body === undefined ? null : (JSON.parse(body) as unknown),
        ...(version === undefined ? {} : { version }),
      }
      asked.push(request)
      return Promise.resolve(answer(request))
    },
  })
  document.documentElement.lang = 'ja'
  document.body.innerHTML = `<tsuzuri-test data-block="contact-table" data-portal="abc" data-sources="contacts members" data-attributes='{"state":"open"}'>${inside('a')}</tsuzuri-test>`
})
afterEach(() => {
  vi.useRealTimers()
  Reflect.deleteProperty(document, 'hidden')
  document.body.innerHTML = ''
  Object.assign(globalThis, real)
})

const inside = (...keys: string[]): string =>
  `<section><details open><summary>+</summary><form data-create="contacts" data-time-zone="Asia/Tokyo">
   <input name="title" required><input name="fields.occurredAt" type="text" data-kind="datetime"><span data-problem-of="title"></span><p data-problem></p><button type="submit">残す</button></form></details>
   <table><tbody>${keys.map((key) => `<tr data-key="${key}"><td>${key}</td></tr>`).join('')}</tbody></table>
   <button data-transition="closed" data-collection="contacts" data-record="r1">完了</button><a data-show='{"month":"2026-12"}' href="#">›</a><p data-status></p></section>`
const fragment = (...keys: string[]): Response => new Response(`<tsuzuri-test data-block="contact-table">${inside(...keys)}</tsuzuri-test>`)
const find = <Found extends Element>(selector: string, kind: new () => Found): Found => {
  const found = document.body.querySelector(selector)
  if (!(found instanceof kind)) throw new Error(`${selector} is not there`)
  return found
}
const say = (data: unknown): void => {
  FakeEventSource.opened[0]?.dispatchEvent(new MessageEvent('change', { data: JSON.stringify(data) }))
}
const look = (state: 'visible' | 'hidden'): void => {
  Object.defineProperty(document, 'hidden', { configurable: true, value: state === 'hidden' })
  document.dispatchEvent(new Event('visibilitychange'))
}
const until = async (come: () => boolean): Promise<void> => {
  for (let turn = 0; turn < 200 && !come(); turn += 1) await new Promise((resolve) => setTimeout(resolve, 5))
  expect(come()).toBe(true)
}

test('all blocks of a page share one connection, which closes with the last of them', () => {
  const second = document.createElement('tsuzuri-test')
  Object.assign(second.dataset, { block: 'request-list', portal: 'abc', sources: 'requests' })
  second.innerHTML = '<p></p>'
  document.body.append(second)
  expect(FakeEventSource.opened.map(({ url }) => url)).toEqual(['/api/v1/portals/abc/events'])
  second.remove()
  expect(FakeEventSource.opened[0]?.readyState).toBe(1)
  document.body.innerHTML = ''
  expect(FakeEventSource.opened[0]?.readyState).toBe(FakeEventSource.CLOSED)
})

test('a tab in the background gives its connection back and catches up when it is looked at again', async () => {
  vi.useFakeTimers()
  answer = () => fragment('b', 'a')
  look('hidden')
  vi.advanceTimersByTime(9999)
  look('visible')
  look('hidden')
  expect(FakeEventSource.opened.map(({ readyState }) => readyState)).toEqual([1])
  vi.advanceTimersByTime(10_000)
  expect(FakeEventSource.opened.map(({ readyState }) => readyState)).toEqual([FakeEventSource.CLOSED])
  vi.useRealTimers()
  look('visible')
  expect(FakeEventSource.opened.map(({ readyState }) => readyState)).toEqual([FakeEventSource.CLOSED, 1])
  FakeEventSource.opened[1]?.dispatchEvent(new Event('open'))
  await until(() => document.querySelectorAll('tr').length === 2)
})

test('a page opened in a background tab takes no connection before it is looked at', () => {
  document.body.innerHTML = ''
  FakeEventSource.opened.length = 0
  look('hidden')
  document.body.innerHTML = `<tsuzuri-test data-block="contact-table" data-portal="abc" data-sources="contacts">${inside('a')}</tsuzuri-test>`
  expect(FakeEventSource.opened).toEqual([])
  look('visible')
  expect(FakeEventSource.opened).toHaveLength(1)
})

test('a row by someone else comes in, marked as new; what concerns others asks nothing', async () => {
  answer = () => fragment('b', 'a')
  say({ type: 'record.created', collection: 'requests' })
  say({ type: 'file.placed', collection: null })
  say({ type: 'record.created', collection: 'contacts' })
  say({ type: 'record.changed', collection: 'contacts' })
  await until(() => document.querySelectorAll('tr').length === 2)
  expect([...document.querySelectorAll('tr')].map((row) => row.className)).toEqual(['is-new', ''])
  expect(asked).toEqual([{ method: 'GET', path: '/api/v1/portals/abc/blocks/contact-table?attributes={"state":"open"}', body: null }])
})

test('a block of all records hears of every collection, and of no file', async () => {
  find('tsuzuri-test', HTMLElement).dataset['sources'] = 'records'
  answer = () => fragment('b', 'a')
  say({ type: 'file.placed', collection: null })
  say({ type: 'record.created', collection: 'reports' })
  await until(() => document.querySelectorAll('tr').length === 2)
  expect(asked).toHaveLength(1)
})

test('a form is sent as a record, cleared, folded, and the block shows it', async () => {
  answer = ({ method }) => (method === 'POST' ? new Response('{"id":"1"}', { status: 201 }) : fragment('n', 'a'))
  find('[name=title]', HTMLInputElement).value = ' 勤怠の件 '
  find('[name="fields.occurredAt"]', HTMLInputElement).value = '2026-11-23T10:30'
  find('form', HTMLFormElement).requestSubmit()
  await until(() => document.querySelectorAll('tr').length === 2)
  expect(asked[0]).toEqual({
    method: 'POST',
    path: '/api/v1/portals/abc/collections/contacts/records',
    body: { title: '勤怠の件', fields: { occurredAt: '2026-11-23T10:30:00+09:00' } },
  })
  expect([
    find('[name=title]', HTMLInputElement).value,
    find('details', HTMLDetailsElement).open,
    find('[data-status]', HTMLElement).textContent,
  ]).toEqual(['', false, '保存しました。'])
})

test('a refused form keeps what was typed and says beside the field what is wrong', async () => {
  answer = () =>
    new Response(
      JSON.stringify({
        title: 'Invalid',
        status: 400,
        code: 'record-invalid',
        detail: '1 value cannot be kept.',
        errors: [{ path: 'title', message: 'It is too long.', words: { ja: '件名が長すぎます。', en: 'The title is too long.' } }],
      }),
      { status: 400 },
    )
  find('[name=title]', HTMLInputElement).value = '勤怠の件'
  find('form', HTMLFormElement).requestSubmit()
  await until(() => find('[data-problem]', HTMLElement).textContent !== '')
  const title = find('[name=title]', HTMLInputElement)
  expect([title.value, title.getAttribute('aria-invalid'), find('[data-problem-of=title]', HTMLElement).textContent]).toEqual([
    '勤怠の件',
    'true',
    '件名が長すぎます。',
  ])
  expect(document.activeElement).toBe(title)
})

test('a lost connection keeps what was typed and says so', async () => {
  answer = () => {
    throw new TypeError('network')
  }
  find('[name=title]', HTMLInputElement).value = '勤怠の件'
  find('form', HTMLFormElement).requestSubmit()
  await until(() => find('[data-problem]', HTMLElement).textContent.startsWith('つながりませんでした'))
  expect(find('[name=title]', HTMLInputElement).value).toBe('勤怠の件')
  expect(find('form button', HTMLButtonElement).disabled).toBe(false)
})

test('a year of six digits is refused like anything else, and leaves the form to be used', async () => {
  answer = () => new Response(JSON.stringify({ code: 'record-invalid', errors: [] }), { status: 400 })
  find('[name=title]', HTMLInputElement).value = '勤怠の件'
  find('[name="fields.occurredAt"]', HTMLInputElement).value = '202611-11-23T10:30'
  find('form', HTMLFormElement).requestSubmit()
  await until(() => find('[data-problem]', HTMLElement).textContent !== '')
  expect(find('form button', HTMLButtonElement).disabled).toBe(false)
})

test('a button moves its record on', async () => {
  answer = ({ method }) => (method === 'POST' ? new Response('{}') : fragment('a'))
  find('[data-transition]', HTMLButtonElement).click()
  await until(() => asked.length === 2)
  expect(asked[0]).toEqual({
    method: 'POST',
    path: '/api/v1/portals/abc/collections/contacts/records/r1/transitions',
    body: { to: 'closed' },
  })
})

test('whoever was not the first to move a record on is told so, and sees where it stands by now', async () => {
  find('[data-transition]', HTMLButtonElement).dataset['version'] = '3'
  const stale = { status: 412, headers: { 'content-type': 'application/problem+json' } }
  answer = ({ method }) => (method === 'POST' ? new Response('{"code":"record-stale"}', stale) : fragment('b'))
  find('[data-transition]', HTMLButtonElement).click()
  await until(() => document.querySelector('[data-key=b]') !== null)
  expect(asked[0]).toMatchObject({ method: 'POST', version: '"3"' })
  expect(find('[data-status]', HTMLElement).textContent).toContain('ほかの人が先に変更しました。')
})

/** As a browser does while the button one has pressed is disabled. */
const loseFocus = (): void => {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
}

test('whoever moved a record on by the keyboard stays where they were', async () => {
  answer = ({ method }) => {
    if (method === 'POST') loseFocus()
    return method === 'POST' ? new Response('{}') : fragment('a')
  }
  find('[data-transition]', HTMLButtonElement).focus()
  find('[data-transition]', HTMLButtonElement).click()
  await until(() => find('[data-status]', HTMLElement).textContent === '状態を変えました。')
  expect(document.activeElement).toBe(find('[data-transition]', HTMLButtonElement))
})

test('where the step is gone with the move, one stands on the row', async () => {
  const row = (inner: string): string => `<table><tbody><tr data-key="r1"><td><a href="#r1">勤怠</a>${inner}</td></tr></tbody></table>`
  const step = '<button data-transition="closed" data-collection="contacts" data-record="r1">完了</button>'
  find('section', HTMLElement).innerHTML = `${row(step)}<p data-status></p>`
  answer = ({ method }) => {
    if (method === 'POST') loseFocus()
    return new Response(
      method === 'POST' ? '{}' : `<tsuzuri-test data-block="contact-table"><section>${row('')}<p data-status></p></section></tsuzuri-test>`,
    )
  }
  find('[data-transition]', HTMLButtonElement).focus()
  find('[data-transition]', HTMLButtonElement).click()
  await until(() => document.querySelector('[data-transition]') === null && document.activeElement !== document.body)
  expect(document.activeElement).toBe(find('a', HTMLAnchorElement))
})

test('whoever sent a form and is refused for no field of it stays at its button', async () => {
  answer = () => {
    loseFocus()
    throw new TypeError('network')
  }
  find('[name=title]', HTMLInputElement).value = '勤怠の件'
  find('form button', HTMLButtonElement).focus()
  find('form', HTMLFormElement).requestSubmit()
  await until(() => find('[data-problem]', HTMLElement).textContent !== '')
  expect(document.activeElement).toBe(find('form button', HTMLButtonElement))
})

test('another month is shown in place, nothing in it is new, and later changes stay with it', async () => {
  answer = () => fragment('x', 'y')
  find('a', HTMLAnchorElement).click()
  await until(() => document.querySelectorAll('tr').length === 2)
  expect(document.querySelectorAll('.is-new').length).toBe(0)
  say({ type: 'record.changed', collection: 'contacts' })
  await until(() => asked.length === 2)
  expect(asked.map(({ path }) => path)).toEqual(
    Array.from({ length: 2 }, () => '/api/v1/portals/abc/blocks/contact-table?attributes={"month":"2026-12"}'),
  )
})

test('when the latest cannot be had, what is there stays and says so, until it is there again', async () => {
  answer = () => new Response('', { status: 503 })
  say({ type: 'record.created', collection: 'contacts' })
  await until(() => find('[data-status]', HTMLElement).textContent.startsWith('最新の内容を'))
  expect([...document.querySelectorAll('tr')].map((row) => row.dataset['key'])).toEqual(['a'])
  answer = () => fragment('b', 'a')
  say({ type: 'record.created', collection: 'contacts' })
  await until(() => document.querySelectorAll('tr').length === 2)
  expect(find('[data-status]', HTMLElement).textContent).toBe('')
})
