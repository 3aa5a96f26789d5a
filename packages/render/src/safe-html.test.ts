import { h } from '@tsuzuri/plugin/view'
import fc from 'fast-check'
import type { Element, ElementContent, Nodes } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { describe, expect, test } from 'vitest'
import { allowedTags } from './allowed-tags.ts'
import { safeHtml } from './safe-html.ts'
import { libraryHtml } from './testing/library-html.ts'

const nasty = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onclick='x",
  '</textarea><b>',
  '&amp;&lt;&#x3C;',
  '給与 👩‍👩‍👧',
  '`',
  '=',
]
const addresses = [
  '/p/abc/',
  '#top',
  '?q=a:b',
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'java\nscript:alert(1)',
  ' javascript:alert(1)',
  'data:text/html,<script>',
  'https://example.com/',
  'HTTPS://example.com/',
  '//example.com/',
  'mailto:a@example.com',
  'tel:03-0000-0000',
  'vbscript:x',
  ':x',
  'a/b:c',
]
const propertyNames =
  'className href src action formAction cite style onClick onclick srcDoc id name rel download hidden disabled checked value tabIndex ariaLabel ' +
  'ariaOwns dataKey dataRecordId accept xLinkHref htmlFor colSpan title is slot __proto__ constructor type dateTime data nonce xmlns'
const properties = fc.dictionary(
  fc.constantFrom(...propertyNames.split(' ')),
  fc.oneof(
    fc.constantFrom(...nasty, ...addresses, ''),
    fc.array(fc.constantFrom(...addresses, 'a', 'b'), { maxLength: 3 }),
    fc.boolean(),
    fc.integer(),
    fc.constant(null),
    fc.constant(Number.NaN),
  ),
  { maxKeys: 4, noNullPrototype: true },
)
const tagNames = fc.constantFrom(
  'div',
  'span',
  'p',
  'a',
  'table',
  'tbody',
  'tr',
  'td',
  'th',
  'section',
  'form',
  'input',
  'textarea',
  'button',
  'img',
  'br',

  'script',
  'style',
  'iframe',
  'object',
  'SCRIPT',
  'x-other',
  'tsuzuri-block',
  'tsuzuri-<b>',
  'math',
  'base',
  'meta',
  'html',
  'body',
)
/** Browsers put what stands in these beside them; in a `textarea` they read words alone. */
const empty = new Set(['br', 'col', 'hr', 'img', 'input', 'wbr'])
const { content } = fc.letrec<{ content: ElementContent; element: Element; text: ElementContent; comment: ElementContent }>((tie) => ({
  content: fc.oneof({ depthSize: 'medium' }, tie('text'), tie('comment'), tie('element')),
  text: fc.record({ type: fc.constant('text' as const), value: fc.oneof(fc.constantFrom(...nasty), fc.string()) }),
  comment: fc.record({ type: fc.constant('comment' as const), value: fc.constantFrom('x', '--><script>alert(1)</script>') }),
  element: fc
    .record({
      type: fc.constant('element' as const),
      tagName: tagNames,
      properties,
      children: fc.array(tie('content'), { maxLength: 4 }),
    })
    .map((element) => (empty.has(element.tagName) || element.tagName === 'textarea' ? { ...element, children: [] } : element)),
}))

/** A text as a browser reads it; what only we add, the `rel` of links that leave, aside. */
const read = (html: string): readonly unknown[] => fromHtml(html, { fragment: true }).children.map(seen)

const seen = (node: Nodes): unknown => {
  if (node.type !== 'element') return 'value' in node ? [node.type, node.value] : node.type
  const { rel: _, ...others } = node.properties
  return [node.tagName, others, node.children.map(seen)]
}

describe('nothing gets through that two sanitizing libraries would not let through, and nothing less', () => {
  test('for any tree', () => {
    fc.assert(
      fc.property(fc.array(content, { maxLength: 4 }), (nodes) => {
        expect(read(safeHtml(nodes))).toEqual(read(libraryHtml(nodes)))
      }),
      { numRuns: 500 },
    )
  })

  test.each(allowedTags)('for <%s>', (tagName) => {
    fc.assert(
      fc.property(properties, (some) => {
        const around = allowedTags.indexOf(tagName) < allowedTags.indexOf('svg') ? 'table' : 'svg'
        const nodes = [h(around, [h(tagName, some, empty.has(tagName) ? [] : 'x')]), h(around, [h(tagName, some)])]
        expect(read(safeHtml(nodes))).toEqual(read(libraryHtml(nodes)))
      }),
      { numRuns: 20 },
    )
  })
})

test('a link that leaves for another site says so, whatever it said itself', () => {
  expect(safeHtml([h('a', { href: 'https://example.com/', rel: ['opener'] }, 'x')])).toBe(
    '<a href="https://example.com/" rel="noopener noreferrer external">x</a>',
  )
  expect(safeHtml([h('a', { href: '\t//example.com/' }, 'x')])).toContain('rel="noopener noreferrer external"')
  expect(safeHtml([h('a', { href: '/p/abc/', rel: ['nofollow'] }, 'x')])).toBe('<a href="/p/abc/" rel="nofollow">x</a>')
})
