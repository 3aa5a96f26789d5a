// @vitest-environment jsdom
import { afterAll, beforeAll, expect, test, vi } from 'vitest'

class SilentEventSource extends EventTarget {
  static readonly opened: SilentEventSource[] = []
  readyState = 1
  constructor() {
    super()
    SilentEventSource.opened.push(this)
  }
  close(): void {}
}

const page = (title: string, form: string): string =>
  `<div data-follow="r1"><p role="status" data-status></p><h1>${title}</h1>${form}</div>`
let answer = ''

beforeAll(async () => {
  history.replaceState(null, '', '/p/abc/contacts/7?file=x#c12')
  document.documentElement.dataset['portal'] = 'abc'
  document.documentElement.lang = 'ja'
  document.body.innerHTML = page('件名', '<form data-key="draft"><input name="title"></form>')
  vi.stubGlobal('EventSource', SilentEventSource)
  vi.stubGlobal('fetch', () => Promise.resolve(new Response(answer)))
  await import('./follow-record.ts')
})
afterAll(() => {
  vi.unstubAllGlobals()
})

const change = (): void => {
  const data = JSON.stringify({ type: 'record.changed', collection: 'contacts', subject: { kind: 'record', id: 'r1' } })
  SilentEventSource.opened[0]?.dispatchEvent(new MessageEvent('change', { data }))
}

test('what others change shows in place', async () => {
  answer = page('新しい件名', '<form data-key="draft"><input name="title"></form>')
  change()
  await vi.waitFor(() => expect(document.querySelector('h1')?.textContent).toBe('新しい件名'))
})

test('what would take something half typed away is only told, with a way to the latest that loads the page anew', async () => {
  const input = document.querySelector('input')
  if (input) input.value = '書きかけ'
  answer = page('三つめの件名', '')
  change()
  await vi.waitFor(() => expect(document.querySelector('[data-status]')?.textContent).toContain('書きかけの入力は残っています'))
  expect([input?.value, document.querySelector('h1')?.textContent]).toEqual(['書きかけ', '新しい件名'])
  expect(document.querySelector('[data-status] a')?.getAttribute('href')).toBe('/p/abc/contacts/7?file=x')
})
