import fc from 'fast-check'
import type { Element, ElementContent, Nodes, Properties } from 'hast'
import { sanitize } from 'hast-util-sanitize'
import { toHtml } from 'hast-util-to-html'
import { expect, test } from 'vitest'
import { allowedAttributes, allowedEverywhere } from './allowed-attributes.ts'
import { allowedTags } from './allowed-tags.ts'
import { isExternal } from './safe-address.ts'
import { safeHtml } from './safe-html.ts'
import { sanitizeSchema } from './testing/sanitize-schema.ts'

const markExternalLinks = <Node extends Nodes>(node: Node): Node => {
  if (!('children' in node)) return node
  const children = node.children.map((child) => markExternalLinks(child))
  if (node.type !== 'element' || node.tagName !== 'a' || !isExternal(node.properties['href'])) return { ...node, children }
  return { ...node, children, properties: { ...node.properties, rel: ['noopener', 'noreferrer', 'external'] } }
}

/** The same by the libraries: taken out by one, printed by the other. */
const byWitnesses = (nodes: readonly ElementContent[]): string => {
  const tree: Nodes = { type: 'root', children: [...nodes] }
  return toHtml(markExternalLinks(sanitize(tree, sanitizeSchema(tree))))
}

const hostile = [
  'script',
  'style',
  'template',
  'iframe',
  'object',
  'base',
  'link',
  'meta',
  'math',
  'foreignObject',
  'x-own',
  'SCRIPT',
  'marquee',
  '',
]
const tagName = fc.oneof(
  fc.constantFrom(...allowedTags),
  fc.constantFrom('tsuzuri-file-list', 'table', 'svg', 'a', 'input'),
  fc.constantFrom(...hostile),
)
const propertyName = fc.oneof(
  fc.constantFrom(...allowedEverywhere, ...Object.values(allowedAttributes).flat()),
  fc.constantFrom(
    'dataKey',
    'data-own',
    'dataA1',
    'onClick',
    'onclick',
    'style',
    'srcDoc',
    'xLinkHref',
    'formTarget',
    'ping',
    '__proto__',
    'constructor',
  ),
)
const text = fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[\0"&'`<>=/ a-z]{0,12}$/))
const address = fc.oneof(
  fc.constantFrom(
    'javascript:alert(1)',
    ' javascript:x',
    'JAVASCRIPT:x',
    'https://a.example',
    '//a.example',
    'mailto:a@b',
    '/p/abc/?a=1:2',
    'data:text/html,x',
    '\\\\a',
    ' https://a',
    'a:b',
    '#a:b',
  ),
  text,
)
const value: fc.Arbitrary<Properties[string]> = fc.oneof(
  text,
  address,
  fc.boolean(),
  fc.integer(),
  fc.constant(Number.NaN),
  fc.constant(null),
  fc.constant(undefined),
  fc.constantFrom('', 'hidden', 'download', 'checked'),
  fc.array(fc.oneof(fc.stringMatching(/^[a-z-]{1,8}$/), fc.integer()), { maxLength: 3 }),
)
const properties = fc.array(fc.tuple(propertyName, value), { maxLength: 5 }).map((pairs) => Object.fromEntries(pairs))
const { node } = fc.letrec<{ node: ElementContent; element: Element }>((tie) => ({
  node: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    text.map((written): ElementContent => ({ type: 'text', value: written })),
    text.map((written): ElementContent => ({ type: 'comment', value: written })),
    tie('element'),
  ),
  element: fc
    .tuple(tagName, properties, fc.array(tie('node'), { maxLength: 4 }))
    .map(([tag, given, children]): Element => ({ type: 'element', tagName: tag, properties: given, children })),
}))

test('whatever the tree, the same comes out as by the sanitizer and the printer of the unified collective', () => {
  fc.assert(
    fc.property(fc.array(node, { maxLength: 4 }), (nodes) => {
      expect(safeHtml(nodes)).toBe(byWitnesses(nodes))
    }),
    { numRuns: 5_000 },
  )
})

test('a name that would break out of its element is no attribute', () => {
  const element: Element = { type: 'element', tagName: 'p', properties: { 'data x onclick=alert(1)': 'a', dataOk: 'b' }, children: [] }
  expect(safeHtml([element])).toBe('<p data-ok="b"></p>')
})
