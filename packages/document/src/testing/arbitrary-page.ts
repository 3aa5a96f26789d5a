import fc from 'fast-check'
import type { DocJson, DocMark, DocNode } from '../doc-json.ts'
import { fitContent } from '../fit-content.ts'

/** Any body the editor can make, with words that Markdown finds hard: its own signs, Japanese brackets, spaces at the edges. */
export const arbitraryPage = (): fc.Arbitrary<DocJson> =>
  fc.array(blockAt(0), { minLength: 1, maxLength: 6 }).map((blocks) => fitContent(blocks))

const pieces = [
  '給与',
  '締日',
  '「重要」',
  '(月末)',
  '、',
  '。',
  'ABC社',
  '10:30',
  '時刻:10',
  '::',
  ':::',
  ':field',
  ':field[甲#乙]',
  'a',
  'word',
  'x_y',
  '1.',
  '1)',
  '-',
  '+',
  '*',
  '**',
  '_',
  '__',
  '~',
  '~~',
  '`',
  '``',
  '#',
  '##',
  '>',
  '|',
  '\\',
  '[',
  ']',
  '(',
  ')',
  '!',
  '![',
  '](',
  '<',
  '</b>',
  '<b>',
  '&amp;',
  '&',
  '=',
  '===',
  '---',
  '{',
  '}',
  '"',
  "'",
  ' ',
  ' ',
  ' ',
  '  ',
  '𠮷',
  '👩‍💻',
  'https://a.jp/x',
  'www.a.jp',
  'a@b.jp',
  '[x]',
  '[ ]',
  '$',
  '%',
  '^',
  ';',
  '/',
  '\t',
  '\u00a0',
  '\u3000',
  '0',
  '.',
  ',',
  '?',
] as const
const words = fc
  .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'grapheme', maxLength: 4 })), { minLength: 1, maxLength: 7 })
  .map((parts) => parts.join(''))

const marks: fc.Arbitrary<DocMark[]> = fc.subarray(['bold', 'italic', 'strike', 'code'] as const).chain((plain) =>
  fc
    .option(
      fc.record({
        href: fc.constantFrom('/a', 'https://a.jp/?q=1&b=2', '', '#x', '/a b', 'a(b', '<a>', 'あ'),
        title: fc.constantFrom(null, 'T', 'say "hi"', '括弧'),
      }),
      { freq: 4 },
    )
    .map((link): DocMark[] => [...(link ? [{ type: 'link', attrs: link }] : []), ...plain.map((type) => ({ type }))]),
)
const text: fc.Arbitrary<DocNode> = fc
  .record({ text: words, marks: fc.oneof(fc.constant<DocMark[]>([]), marks) })
  .map((parts) => ({ type: 'text', ...parts }))
const address: fc.Arbitrary<DocNode> = fc
  .constantFrom(
    ['https://a.jp/x_y?z=1&w', 'https://a.jp/x_y?z=1&w'],
    ['www.a.co.jp', 'http://www.a.co.jp'],
    ['a.b@c.jp', 'mailto:a.b@c.jp'],
    ['https://a.jp/(', 'https://a.jp/('],
    ['a@b_c.jp', 'mailto:a@b_c.jp'],
  )
  .map(([shown = '', href = '']): DocNode => ({ type: 'text', text: shown, marks: [{ type: 'link', attrs: { href, title: null } }] }))
const image: fc.Arbitrary<DocNode> = fc
  .record({
    src: fc.constantFrom('/a.png', 'https://a.jp/a b.png'),
    alt: fc.oneof(fc.constant(''), words),
    title: fc.constantFrom(null, '図'),
    href: fc.constantFrom(null, '/a'),
  })
  .map((attrs) => ({ type: 'image', attrs: { ...attrs, hrefTitle: null } }))
const html: fc.Arbitrary<DocNode> = fc
  .constantFrom('<kbd>', '</b>', '<!-- 覚え -->', '<?x?>', ':field[給与規程#支給日]')
  .map((source): DocNode => ({ type: 'rawInline', attrs: { source, kind: source.startsWith(':') ? 'fieldReference' : 'html' } }))
const inline = fc.oneof(
  { arbitrary: text, weight: 8 },
  { arbitrary: html, weight: 1 },
  { arbitrary: image, weight: 1 },
  { arbitrary: address, weight: 1 },
  { arbitrary: fc.constant<DocNode>({ type: 'hardBreak' }), weight: 1 },
)
const line = fc.array(inline, { maxLength: 5 })

const leaf: fc.Arbitrary<DocNode> = fc.oneof(
  { arbitrary: line.map((content): DocNode => ({ type: 'paragraph', content })), weight: 5 },
  {
    arbitrary: fc
      .tuple(fc.integer({ min: 1, max: 6 }), line)
      .map(([level, content]): DocNode => ({ type: 'heading', attrs: { level }, content })),
    weight: 2,
  },
  {
    arbitrary: fc
      .record({ language: fc.constantFrom(null, 'ts', 'c++', '表', 'a`b'), meta: fc.constantFrom(null, 'title="a b"'), text: words })
      .map(({ text: code, ...attrs }): DocNode => ({
        type: 'codeBlock',
        attrs,
        content: [{ type: 'text', text: code.replaceAll(' ', '\n') }],
      })),
    weight: 1,
  },
  { arbitrary: fc.constant<DocNode>({ type: 'horizontalRule' }), weight: 1 },
  {
    arbitrary: fc
      .record({
        name: fc.constantFrom('contact-table', 'file-list', 'no-such-block'),
        attributes: fc.dictionary(
          fc.constantFrom('state', 'limit', 'folder', 'class', 'id', 'flag'),
          fc.constantFrom('', 'open', '20', '/給与', 'a "b"', "it's", '<x>&amp;', '}'),
          { noNullPrototype: true },
        ),
        label: fc.constantFrom('', '連絡表', '**x**', '[y]'),
      })
      .map((attrs): DocNode => ({ type: 'pluginBlock', attrs: { ...attrs, source: null } })),
    weight: 1,
  },
)

const blockAt = (depth: number): fc.Arbitrary<DocNode> => {
  if (depth >= 3) return leaf
  const inner = fc.array(blockAt(depth + 1), { minLength: 1, maxLength: 3 })
  const paragraphFirst = fc
    .tuple(line, inner, fc.boolean())
    .map(([content, rest, more]): DocNode[] => [{ type: 'paragraph', content }, ...(more ? rest : [])])
  const items = (type: string): fc.Arbitrary<DocNode[]> =>
    fc.array(
      fc.tuple(paragraphFirst, fc.boolean()).map(([content, checked]): DocNode => ({ type, attrs: { checked }, content })),
      { minLength: 1, maxLength: 3 },
    )
  const tight = fc.boolean()
  return fc.oneof(
    { arbitrary: leaf, weight: 6 },
    {
      arbitrary: fc
        .tuple(items('listItem'), tight)
        .map(([content, isTight]): DocNode => ({ type: 'bulletList', attrs: { tight: isTight }, content })),
      weight: 1,
    },
    {
      arbitrary: fc
        .tuple(items('listItem'), tight, fc.constantFrom(1, 0, 7, 999))
        .map(([content, isTight, start]): DocNode => ({ type: 'orderedList', attrs: { tight: isTight, start }, content })),
      weight: 1,
    },
    {
      arbitrary: fc
        .tuple(items('taskItem'), tight)
        .map(([content, isTight]): DocNode => ({ type: 'taskList', attrs: { tight: isTight }, content })),
      weight: 1,
    },
    { arbitrary: inner.map((content): DocNode => ({ type: 'blockquote', content })), weight: 1 },
    { arbitrary: table, weight: 1 },
  )
}

const cell = fc
  .tuple(line, fc.constantFrom(null, 'left', 'center', 'right'))
  .map(([content, align]): DocNode => ({ type: 'tableCell', attrs: { align }, content: [{ type: 'paragraph', content }] }))
const table: fc.Arbitrary<DocNode> = fc
  .array(
    fc.array(cell, { minLength: 1, maxLength: 3 }).map((content): DocNode => ({ type: 'tableRow', content })),
    { minLength: 1, maxLength: 3 },
  )
  .map((content) => ({ type: 'table', content }))
