// @vitest-environment jsdom
import { Editor } from '@tiptap/core'
import { afterEach, expect, test, vi } from 'vitest'
import { pageExtensions } from '../extensions/page-extensions.ts'
import { words } from '../words.ts'
import { askLink } from './ask-link.ts'

const t = words('ja')

/** What the page says after somebody chose `給与規程` and answered the questions for an address. */
const linked = (answers: readonly (string | null)[], chosen: { readonly from: number; readonly to: number } = { from: 1, to: 5 }) => {
  const left = [...answers]
  const asked = vi.spyOn(window, 'prompt').mockImplementation(() => left.shift() ?? null)
  const editor = new Editor({
    element: document.createElement('div'),
    injectCSS: false,
    extensions: pageExtensions({ portal: 'abc', locale: 'ja', blocks: [] }),
    content: '<p>給与規程</p>',
  })
  editor.commands.setTextSelection(chosen)
  askLink(editor, t)
  const { content } = editor.getJSON()
  editor.destroy()
  return { line: JSON.stringify(content[0]?.content), asked: asked.mock.calls }
}
const link = (href: string, text = '給与規程') => ({ type: 'text', marks: [{ type: 'link', attrs: { href, title: null } }], text })

afterEach(() => {
  vi.restoreAllMocks()
})

test.each([
  ['https://a.jp/x', 'https://a.jp/x'],
  [' www.a.co.jp/x?y ', 'https://www.a.co.jp/x?y'],
  ['example.jp', 'https://example.jp'],
  ['yamada@abc.co.jp', 'mailto:yamada@abc.co.jp'],
  ['/p/abc/master', '/p/abc/master'],
])('an address typed as %s leads to %s', (typed, href) => {
  expect(linked([typed]).line).toBe(JSON.stringify([link(href)]))
})

test('an address that leads nowhere is asked for again, with what was typed', () => {
  const { line, asked } = linked(['htps://a.jp', 'https://a.jp'])
  expect(line).toBe(JSON.stringify([link('https://a.jp')]))
  expect(asked[1]).toEqual([`${t.linkRefused}\n${t.linkAddress}`, 'htps://a.jp'])
})

test('where no words are chosen the address itself is put in', () => {
  expect(linked(['www.a.jp'], { from: 5, to: 5 }).line).toBe(
    JSON.stringify([{ type: 'text', text: '給与規程' }, link('https://www.a.jp', 'www.a.jp')]),
  )
})

test('giving up changes nothing', () => {
  expect(linked([null]).line).toBe(JSON.stringify([{ type: 'text', text: '給与規程' }]))
})
