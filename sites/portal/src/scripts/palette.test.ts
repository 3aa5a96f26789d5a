// @vitest-environment jsdom
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'

const find = <Found extends Element>(selector: string, kind: new () => Found): Found => {
  const found = document.querySelector(selector)
  if (!(found instanceof kind)) throw new Error(`${selector} is not there`)
  return found
}
const opened: string[] = []

beforeAll(async () => {
  document.body.innerHTML = `<dialog id="palette" data-api="/api/v1/search" data-page="/p/abc/search" data-proposals="こちら" data-none="「{q}」は無い" data-too-long="やめました" data-proposal-fewer-words="「{q}」だけ"><form action="/search"><input type="search" name="q"></form>
    <p role="status"></p><div role="listbox"></div><a data-palette-all href="/search"></a></dialog>`
  Element.prototype.scrollIntoView = () => {}
  vi.stubGlobal('fetch', (path: string) => {
    const q = new URL(path, 'http://site.invalid').searchParams.get('q') ?? ''
    if (q.startsWith('無い')) {
      const proposals = [
        { sort: 'fewer-words', text: '締日', total: 3 },
        { sort: 'everywhere', text: q, total: 1 },
      ]
      return Promise.resolve(Response.json({ items: [], proposals, total: 0, facets: { kind: {} } }))
    }
    if (q.startsWith('長い'))
      return Promise.resolve(Response.json({ items: [], proposals: [], total: 0, facets: { kind: {} }, degraded: 'too-long' }))
    const hit = { ref: q, portal: 'abc', kind: 'page', collection: null, href: `#${q}`, jump: `#${q}`, title: [], snippet: [] }
    return Promise.resolve(Response.json({ items: [hit], total: 1, facets: { kind: {} } }))
  })
  find('[role=listbox]', HTMLElement).addEventListener('click', (event) => {
    if (event.target instanceof HTMLAnchorElement) opened.push(decodeURIComponent(event.target.hash))
  })
  await import('./palette.ts')
})
afterAll(() => {
  vi.unstubAllGlobals()
})
beforeEach(() => {
  opened.length = 0
})

const type = (q: string): void => {
  find('input', HTMLInputElement).value = q
  find('input', HTMLInputElement).dispatchEvent(new InputEvent('input'))
}
const press = (key: string, more: KeyboardEventInit = {}): KeyboardEvent => {
  const event = new KeyboardEvent('keydown', { key, cancelable: true, ...more })
  find('input', HTMLInputElement).dispatchEvent(event)
  return event
}
const shown = (q: string) => vi.waitFor(() => expect(document.querySelector('[role=option]')?.getAttribute('href')).toBe(`#${q}`))

test('Enter opens the hit that is chosen', async () => {
  type('締日')
  await shown('締日')
  expect(press('Enter').defaultPrevented).toBe(true)
  expect(opened).toEqual(['#締日'])
})

test('Enter that comes before the answer opens nothing that was found before: the search page is asked', async () => {
  type('締日')
  await shown('締日')
  type('支給日')
  expect([press('Enter').defaultPrevented, opened]).toEqual([false, []])
})

test('Enter that ends a word opens nothing, also where the browser tells it late', async () => {
  type('締日')
  await shown('締日')
  press('Enter', { isComposing: true })
  press('Enter', { keyCode: 229 })
  expect(opened).toEqual([])
})

test('where nothing is found, what finds something is proposed and chosen like a hit', async () => {
  type('無い言葉')
  await vi.waitFor(() => expect(document.querySelectorAll('[role=option]').length).toBe(2))
  const options = [...document.querySelectorAll('[role=option]')].map((link) => [
    link.textContent,
    decodeURIComponent(link.getAttribute('href') ?? ''),
  ])
  expect(options).toEqual([
    ['「締日」だけ (3)', '/p/abc/search?q=締日'],
    ['無い言葉 (1)', '/search?q=無い言葉'],
  ])
  expect(find('[role=status]', HTMLElement).textContent).toBe('「無い言葉」は無い')
  expect(find('input', HTMLInputElement).getAttribute('aria-activedescendant')).toBe('palette-proposals-0')
})

test('a search that was ended for taking too long is told as that, not as one that finds nothing', async () => {
  type('長い言葉')
  await vi.waitFor(() => expect(find('[role=status]', HTMLElement).textContent).toBe('やめました'))
})
