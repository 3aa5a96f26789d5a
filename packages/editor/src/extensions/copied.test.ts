// @vitest-environment jsdom
import { getSchema } from '@tiptap/core'
import { DOMParser, DOMSerializer, Node } from '@tiptap/pm/model'
import type { DocNode } from '@tsuzuri/document'
import { fitContent } from '@tsuzuri/document'
import { expect, test } from 'vitest'
import { cleanPastedHtml } from './clean-pasted-html.ts'
import { pageExtensions } from './page-extensions.ts'

const schema = getSchema(pageExtensions({ portal: 'abc', locale: 'ja', blocks: [] }))

/** What comes back into a page from the clipboard. */
const copied = (content: readonly DocNode[]): unknown => {
  const page = Node.fromJSON(schema, fitContent(content))
  const clipboard = document.createElement('div')
  clipboard.append(DOMSerializer.fromSchema(schema).serializeFragment(page.content))
  const pasted = document.createElement('div')
  pasted.innerHTML = cleanPastedHtml(clipboard.innerHTML)
  return fitContent((DOMParser.fromSchema(schema).parse(pasted).toJSON() as DocNode).content ?? [])
}
const paragraph = (...content: readonly DocNode[]): DocNode => ({ type: 'paragraph', content })
const text = (words: string): DocNode => ({ type: 'text', text: words })
const cell = (words: string, align: string | null): DocNode => ({ type: 'tableCell', attrs: { align }, content: [paragraph(text(words))] })

test.each<readonly [string, DocNode]>([
  [
    'a block with what was set up',
    {
      type: 'pluginBlock',
      attrs: { name: 'file-list', attributes: { folder: '/給与 "A"' }, label: '控', source: '::file-list[控]{folder=\'/給与 "A"\'}' },
    },
  ],
  ['HTML', { type: 'rawBlock', attrs: { source: '<details>\n<summary>a</summary>\n</details>', kind: 'html' } }],
  ['an element of a newer version', { type: 'unknownBlock', attrs: { json: '{"name":"callout"}' } }],
  [
    'HTML and a footnote in a line',
    paragraph(text('前'), { type: 'rawInline', attrs: { source: '<kbd>', kind: 'html' } }, text('後'), {
      type: 'rawInline',
      attrs: { source: '[^1]', kind: 'footnoteReference' },
    }),
  ],
  ['a newer element in a line', paragraph(text('前'), { type: 'unknownInline', attrs: { json: '{"name":"x"}' } })],
  ['a linked picture', paragraph({ type: 'image', attrs: { src: '/a.png', alt: '図', title: '題', href: '/b', hrefTitle: 'c' } })],
  [
    'a table with its alignment',
    {
      type: 'table',
      content: [
        { type: 'tableRow', content: [cell('項目', null), cell('額', 'right')] },
        { type: 'tableRow', content: [cell('交通費', null), cell('1,000', 'right')] },
      ],
    },
  ],
  ['code with its language', { type: 'codeBlock', attrs: { language: 'ts', meta: 'title="a"' }, content: [text('a\n  b')] }],
  [
    'a list that begins at 3',
    { type: 'orderedList', attrs: { start: 3, tight: true }, content: [{ type: 'listItem', content: [paragraph(text('三'))] }] },
  ],
  [
    'a loose list',
    {
      type: 'bulletList',
      attrs: { tight: false },
      content: [
        { type: 'listItem', content: [paragraph(text('一'))] },
        { type: 'listItem', content: [paragraph(text('二'))] },
      ],
    },
  ],
  [
    'tasks',
    {
      type: 'taskList',
      attrs: { tight: true },
      content: [{ type: 'taskItem', attrs: { checked: true }, content: [paragraph(text('済'))] }],
    },
  ],
  ['a link with its title', paragraph({ type: 'text', text: '表', marks: [{ type: 'link', attrs: { href: '/p/abc/x', title: '題' } }] })],
  ['a link to a page beside', paragraph({ type: 'text', text: '表', marks: [{ type: 'link', attrs: { href: 'x/y', title: null } }] })],
  ['marks', paragraph({ type: 'text', text: '重', marks: [{ type: 'bold' }, { type: 'italic' }, { type: 'strike' }, { type: 'code' }] })],
])('%s is the same when copied', (_name, node) => {
  expect(copied([node])).toEqual(fitContent([node]))
})
