import { expect, test } from 'vitest'
import { fillPage, fillReferences, Html, renderPage } from './index.ts'

test('a page of references alone shows a thousand of them, the rest as they were written', () => {
  const source = ':field[甲#乙]'
  const reference = { type: 'rawInline', attrs: { source, kind: 'fieldReference' } }
  const content = { type: 'doc', content: [{ type: 'paragraph', content: Array.from({ length: 1200 }, () => reference) }] }
  const shown = new Map([[source, { text: '<25日>', title: '甲: 乙', href: '/p/abc/a' }]])
  const html = fillPage(fillReferences(renderPage({ content, locale: 'ja' }), shown, 'ja'), () => Html.empty).toString()
  expect([html.split('&lt;25日&gt;</a>').length - 1, html.split(`>${source}</span>`).length - 1]).toEqual([1000, 200])
})
