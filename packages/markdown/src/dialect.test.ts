import { describe, expect, test } from 'vitest'
import * as api from './index.ts'
import { parseMarkdown, printMarkdown } from './index.ts'

const again = (text: string): string => printMarkdown(parseMarkdown(text))
const blocks = (text: string) => parseMarkdown(text).content.content

test('the package offers these names', () => {
  expect(Object.keys(api)).toEqual(['createMarkdownReader', 'markdownErrors', 'normalizeContent', 'parseMarkdown', 'printMarkdown'])
})

describe('kept word for word', () => {
  test.each([
    '# 給与計算\n\n締日は**月末**、支払日は*翌月25日*です。~~旧~~ `code` [表](/p/abc/x "題")\n',
    '::contact-table{state="open" limit=20}\n\n::file-list{folder="/給与"}\n\n::calendar\n',
    "::no-such-block[**名**前]{.wide #here a='b' flag c=d}\n",
    '10:30 に開始。時刻:10、比率 1:2、a::b、:smile: と ::x\n',
    ':::note{tone="warm"}\n**中**の文 ::\n\n- 一\n:::\n',
    '<details>\n<summary>詳細</summary>\n本文\n</details>\n',
    '前 <kbd>Ctrl</kbd> 後\n',
    '注[^1]あり。\n\n[^1]: 脚注の文\n',
    '[unused]: https://example.com/a "題"\n',
    '| 項目 | 額 |\n| :-- | --: |\n| 交通費 | 1,000 |\n'.replaceAll(':--', ':-').replaceAll('--:', '-:'),
    '- [ ] 未\n- [x] 済\n  - 子\n',
    '3. 三\n\n4. 四\n\n   続き\n',
    '> 引用\n>\n> - 中\n\n---\n\n```ts title="a b"\nconst a = 1\n\n```\n',
    '[![図](/a.png)](/b)と![写真](https://a.jp/x.png "題")\n',
    '一行目\\\n二行目\n',
    'https://a.jp/x?y=1&z=a_b を www.b.co.jp と a.b+c@d.jp へ <https://e.jp/(x)>。\n',
    '$100 & 50% <- x_y 2 + 3 = 「」\n',
  ])('%j', (text) => {
    expect(again(text)).toBe(text)
  })
})

test.each(['a@b.jp_c', 'a@b_c.jp', '山田@a.jp', 'a@-b.jp'])('%s leads to its mailbox, however often it is read and written', (address) => {
  const content = {
    type: 'doc',
    content: [
      {
        type: 'paragraph',
        content: [{ type: 'text', marks: [{ type: 'link', attrs: { href: `mailto:${address}`, title: null } }], text: address }],
      },
    ],
  }
  expect(parseMarkdown(printMarkdown({ content })).content).toEqual(content)
})

describe('HTML', () => {
  test.each(['<!-- 覚え', '<?php', '<!DOCTYPE', '<![CDATA[ a', '<pre>\n一\n\n二', '<script>', '<STYLE>'])(
    'left open (%j) does not swallow what is written after it',
    (html) => {
      const [kept] = blocks(html)
      const after = { type: 'paragraph', content: [{ type: 'text', text: '次' }] }
      const content = { type: 'doc', content: [kept ?? after, after] }
      expect(kept?.type).toBe('rawBlock')
      expect(blocks(printMarkdown({ content }))).toEqual(content.content)
    },
  )

  test('that is closed stays as it is', () => {
    const texts = ['<!-- 覚え -->\n', '<pre>\n一\n\n二\n</pre>\n', '<div>\n一\n', '<!-- 一\n\n二 --> 三\n']
    expect(texts.map(again)).toEqual(texts)
  })

  test('a field of another page is read as one piece within a line, in a cell and a heading too, and written back letter by letter', () => {
    const texts = ['# :field[甲#乙]の*件*\n', '支給は:field[マスタ/給与規程#支給日]、**必ず**。\n', '| :field[甲#乙] |\n| - |\n| 丙 |\n']
    expect(texts.map(again)).toEqual(texts)
    for (const words of ['時刻:field', ':field[甲]', ':field[甲#乙', ':field[甲|乙#丙]'])
      expect(JSON.stringify(parseMarkdown(words).content)).not.toContain('fieldReference')
  })

  test('words before a link, or typed as they stand, do not become a field of another page by being written down', () => {
    const link = { type: 'text', text: '甲#乙', marks: [{ type: 'link', attrs: { href: '/a', title: null } }] }
    const lines = [[{ type: 'text', text: '前:field' }, link], [{ type: 'text', text: ':field[甲#乙]' }]]
    for (const content of lines) {
      const doc = { type: 'doc', content: [{ type: 'paragraph', content }] }
      expect(parseMarkdown(printMarkdown({ content: doc })).content.content).toEqual(doc.content)
    }
  })

  const word = { type: 'text', text: '後' }
  const html = (source: string) => ({ type: 'rawInline', attrs: { source, kind: 'html' } })
  test.each(['<!-- 覚え -->', '<?x?>', '<kbd>', '</b>', '<br>', '[^1]'])('in a line (%s) stays in it, wherever it stands', (source) => {
    for (const line of [
      [html(source)],
      [html(source), word],
      [{ type: 'text', text: '前' }, { type: 'hardBreak' }, html(source), word],
      [html(source), { type: 'hardBreak' }, word],
    ]) {
      const content = [{ type: 'paragraph', content: line }]
      const read = blocks(`${printMarkdown({ content: { type: 'doc', content } })}\n[^1]: 注\n`)
      expect(JSON.stringify(read[0])).toBe(
        JSON.stringify(content[0]).replaceAll('"html"', source === '[^1]' ? '"footnoteReference"' : '"html"'),
      )
    }
  })

  test('that begins a line and is no block is written as it was', () => {
    for (const text of ['<kbd>Ctrl</kbd> 後\n', '<b>太</b>\\\n次\n']) expect(again(text)).toBe(text)
  })
})

describe('Japanese', () => {
  const bold = (words: string, after: string) => ({
    type: 'doc',
    content: [
      {
        type: 'paragraph',
        content: [
          { type: 'text', marks: [{ type: 'bold' }], text: words },
          { type: 'text', text: after },
        ],
      },
    ],
  })

  test.each(['「重要」', '(注)', '重要。', '。', '100%', '【至急】', 'ABC', '𠮷', '「', '…'])(
    'bold %s before a letter stays bold',
    (words) => {
      for (const after of ['です', '。', ' です', 'a', '「次」', '\u3000次', '**', '_x_']) {
        const content = bold(words, after)
        expect(parseMarkdown(printMarkdown({ content })).content).toEqual(content)
      }
    },
  )

  test('a line end inside a sentence leaves no gap, between words it is a space', () => {
    expect(again('給与の締日は\n月末です。\nEnd of\nthe month\nです\n')).toBe('給与の締日は月末です。 End of the month です\n')
  })

  test('a full-width space at the start of a paragraph stays', () => {
    expect(again('\u3000本文\n')).toBe('\u3000本文\n')
  })
})

describe('blocks', () => {
  test('a leaf directive on its own line is a block of any name', () => {
    expect(blocks('::request-list[依頼]{view="board" limit=20 mine}\n')).toEqual([
      {
        type: 'pluginBlock',
        attrs: { name: 'request-list', attributes: { view: 'board', limit: '20', mine: '' }, label: '依頼', source: null },
      },
    ])
  })

  test('changed attributes are written anew, in the form that is ours', () => {
    const [block] = blocks("::x{b='1' .c}")
    expect(block?.attrs?.['source']).toBe("::x{b='1' .c}")
    const content = { type: 'doc', content: [{ type: 'pluginBlock', attrs: { ...block?.attrs, attributes: { b: '二 "2"' } } }] }
    expect(printMarkdown({ content })).toBe('::x{b="二 &#x22;2&#x22;"}\n')
    expect(blocks(printMarkdown({ content }))[0]?.attrs?.['attributes']).toEqual({ b: '二 "2"' })
  })

  test('a name no plugin can have is words', () => {
    expect(blocks('::給与\n')).toEqual([{ type: 'paragraph', content: [{ type: 'text', text: '::給与' }] }])
  })

  test('an element only a newer version knows goes to Markdown and back', () => {
    const json = '{"name":"callout","attrs":{"q":"a?>b"},"children":[]}'
    const content = {
      type: 'doc',
      content: [
        { type: 'unknownBlock', attrs: { json } },
        {
          type: 'paragraph',
          content: [
            { type: 'text', text: '前' },
            { type: 'unknownInline', attrs: { json } },
          ],
        },
      ],
    }
    const read = parseMarkdown(printMarkdown({ content })).content.content
    expect(JSON.parse(String(read[0]?.attrs?.['json']))).toEqual(JSON.parse(json))
    expect(JSON.parse(String(read[1]?.content?.[1]?.attrs?.['json']))).toEqual(JSON.parse(json))
  })
})

describe('front matter', () => {
  test('is the fields, unknown ones too', () => {
    const text = '---\ntitle: 給与規程\ntype: master\npayday: 25\nfrom: 2026-11-25\ntags:\n  - a\n  - "10:30"\nempty: null\n---\n\n# 本文\n'
    expect(parseMarkdown(text).fields).toEqual({
      title: '給与規程',
      type: 'master',
      payday: 25,
      from: '2026-11-25',
      tags: ['a', '10:30'],
      empty: null,
    })
    expect(parseMarkdown(again(text))).toEqual(parseMarkdown(text))
  })

  test('stays apart from a body that begins with a rule', () => {
    const content = {
      type: 'doc',
      content: [{ type: 'horizontalRule' }, { type: 'paragraph', content: [{ type: 'text', text: 'a: b' }] }, { type: 'horizontalRule' }],
    }
    expect(parseMarkdown(printMarkdown({ content }))).toEqual({ fields: {}, content })
  })

  test.each([
    ['---\ntitle: "open\n---\n', 'markdown.front-matter'],
    ['---\na: 1\na: 2\n---\n', 'markdown.front-matter'],
    ['---\n- a\n---\n', 'markdown.front-matter'],
    ['---\n__proto__: 1\n---\n', 'markdown.front-matter'],
    [
      `---\na: &a [x,x,x,x,x,x,x,x,x]\n${['b', 'c', 'd', 'e', 'f', 'g', 'h'].map((key, index) => `${key}: &${key} [${Array.from({ length: 9 }, () => `*${'abcdefg'[index]}`).join(',')}]`).join('\n')}\n---\n`,
      'markdown.front-matter',
    ],
  ])('that is broken is refused: %j', (text, code) => {
    expect(() => parseMarkdown(text)).toThrow(expect.objectContaining({ code }))
  })

  test('says the line of the flaw', () => {
    expect(() => parseMarkdown('---\ntitle: a\nb: [1\n---\n')).toThrow(/line [34]/)
  })
})

test('deep and hostile nesting is read in time', () => {
  for (const text of ['>'.repeat(2500), '- '.repeat(1000), '> '.repeat(100)]) {
    expect(() => parseMarkdown(`${text}a`)).toThrow(expect.objectContaining({ code: 'markdown.too-deep' }))
  }
  for (const text of [
    `${'>'.repeat(40)}a`,
    '[a](b '.repeat(1000),
    '*a_ '.repeat(1000),
    '['.repeat(10_000),
    '`'.repeat(20_000),
    '<!--'.repeat(5000),
  ]) {
    expect(parseMarkdown(text).content.type).toBe('doc')
  }
})
