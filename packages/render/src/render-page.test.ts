import { blockKey, listBlocks } from '@tsuzuri/document'
import { parseMarkdown } from '@tsuzuri/markdown'
import type { Locale } from '@tsuzuri/model'
import fc from 'fast-check'
import { fromHtml } from 'hast-util-from-html'
import { h } from '@tsuzuri/plugin/view'
import { describe, expect, test } from 'vitest'
import { arbitraryPage } from '@tsuzuri/document/testing'
import { fillPage, Html, renderBlock, type RenderedBlock, renderPage, safeHtml } from './index.ts'

const show = (markdown: string, blocks: ReadonlyMap<string, RenderedBlock> = new Map(), locale: Locale = 'ja'): string =>
  fillPage(renderPage({ content: parseMarkdown(markdown).content, locale }), (block) =>
    Html.from(renderBlock(block, blocks.get(block.key) ?? { problem: 'unknown' }, locale)),
  ).toString()

describe('a page', () => {
  test('has headings with readable addresses, numbered where two say the same', () => {
    const { parts, headings } = renderPage({
      content: parseMarkdown('# 給与の締日\n\n## 支払 (翌月)\n\n## 支払 (翌月)\n\n> # ABC\n').content,
      locale: 'ja',
    })
    expect(headings).toEqual([
      { level: 1, text: '給与の締日', id: '給与の締日' },
      { level: 2, text: '支払 (翌月)', id: '支払-翌月' },
      { level: 2, text: '支払 (翌月)', id: '支払-翌月-2' },
      { level: 1, text: 'ABC', id: 'abc' },
    ])
    expect(parts.map(String)).toEqual([
      '<h1 id="給与の締日">給与の締日</h1><h2 id="支払-翌月">支払 (翌月)</h2><h2 id="支払-翌月-2">支払 (翌月)</h2><blockquote><h1 id="abc">ABC</h1></blockquote>',
    ])
  })

  test('shows a table in a frame that scrolls, with headed columns', () => {
    expect(show('| 項目 | 額 |\n| - | -: |\n| 交通費 | 1 |\n')).toBe(
      '<div class="table-scroll" role="region" tabindex="0" aria-label="表"><table><thead><tr><th scope="col" class="">項目</th><th scope="col" class="align-right">額</th></tr></thead>' +
        '<tbody><tr><td class="">交通費</td><td class="align-right">1</td></tr></tbody></table></div>',
    )
  })

  test('shows check boxes that say what they mean', () => {
    expect(show('- [x] 済\n- [ ] 未\n')).toBe(
      '<ul class="task-list"><li class="task-item"><input type="checkbox" disabled checked aria-label="完了">済</li><li class="task-item"><input type="checkbox" disabled aria-label="未完了">未</li></ul>',
    )
  })

  test('tells links to other sites apart from its own', () => {
    expect(show('[外](https://a.jp/x) [内](/p/abc/) [便](mailto:a@b.jp) [先](//evil.jp)')).toBe(
      '<p><a href="https://a.jp/x" rel="noopener noreferrer external">外</a> <a href="/p/abc/">内</a> <a href="mailto:a@b.jp">便</a> <a href="//evil.jp" rel="noopener noreferrer external">先</a></p>',
    )
  })
})

describe('a block', () => {
  const blocks = new Map<string, RenderedBlock>([
    [blockKey('hello', { to: '世界' }), { content: h('p', 'こんにちは'), element: 'tsuzuri-hello' }],
    [blockKey('plain', {}), { content: h('p', '中') }],
    [blockKey('closed', {}), { problem: 'denied' }],
  ])

  test('stands in its wrapper, which says its name and attributes', () => {
    expect(show('::hello{to="世界"}\n\n::plain\n', blocks)).toBe(
      '<tsuzuri-hello data-block="hello" data-attributes="{&quot;to&quot;:&quot;世界&quot;}" class="block"><p>こんにちは</p></tsuzuri-hello>' +
        '<div data-block="plain" data-attributes="{}" class="block"><p>中</p></div>',
    )
  })

  test('stands where it was placed, within a quotation or a list too', () => {
    expect(show('> 前\n>\n> ::plain\n\n- 項目\n\n  ::plain\n', blocks)).toBe(
      '<blockquote><p>前</p><div data-block="plain" data-attributes="{}" class="block"><p>中</p></div></blockquote>' +
        '<ul><li><p>項目</p><div data-block="plain" data-attributes="{}" class="block"><p>中</p></div></li></ul>',
    )
  })

  test('that no plugin knows is named, in the reader’s language', () => {
    expect(show('::no-such{a="1"}\n', blocks)).toContain(
      '<p>このブロックのプラグインが入っていません。内容はそのまま残しています。</p><code>::no-such{a=&quot;1&quot;}</code>',
    )
    expect(show('::no-such{a="1"}\n', blocks, 'en')).toContain(
      '<p>The plugin of this block is not installed. What was written is kept.</p>',
    )
    expect(show('::closed\n', blocks, 'en')).toContain('class="failed-block" role="note"><p>You have no right to see this block.</p>')
  })

  test('is the same by itself as in the page', () => {
    const rendered = blocks.get(blockKey('hello', { to: '世界' })) ?? { problem: 'unknown' }
    expect(renderBlock({ name: 'hello', attributes: { to: '世界' } }, rendered, 'ja')).toBe(show('::hello{to="世界"}\n', blocks))
  })

  test('may bring forms and its own elements, not scripts', () => {
    const content = h('section', { ariaLabel: '連絡' }, [
      h('form', { method: 'post', action: '/api/v1/x', onSubmit: 'alert(1)' }, [
        h('label', { htmlFor: ['a'] }, '名'),
        h('input', { id: 'a', name: 'a', type: 'text', required: true, style: 'color:red' }),
      ]),
      h('tsuzuri-inner', { dataCount: 2 }, h('time', { dateTime: '2026-11-23' }, '今日')),
      h('x-other', '他'),
      h('script', 'alert(1)'),
      h('a', { href: 'javascript:alert(1)' }, '罠'),
      h('form', { action: 'javascript:alert(1)' }, '罠'),
    ])
    expect(safeHtml([content])).toBe(
      '<section aria-label="連絡"><form method="post" action="/api/v1/x"><label for="a">名</label><input id="a" name="a" type="text" required></form>' +
        '<tsuzuri-inner data-count="2"><time datetime="2026-11-23">今日</time></tsuzuri-inner>他<a>罠</a><form>罠</form></section>',
    )
  })
})

describe('nothing that was written runs', () => {
  test.each([
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    'a <b onclick=alert(1)>b</b>',
    '[x](javascript:alert(1))',
    '[x](JaVaScRiPt:alert(1))',
    '[x](java&#10;script:alert(1))',
    '[x](&#1;javascript:alert(1))',
    '![x](javascript:alert(1))',
    '![x](data:image/svg+xml;base64,PHN2Zz4=)',
    '[x](data:text/html,<script>)',
    '[x](vbscript:msgbox)',
    '<javascript:alert(1)>',
    '[![x](javascript:a)](javascript:b)',
    '::x{onclick="alert(1)" style="x" a="</tsuzuri-x><script>alert(1)</script>"}',
    '```"><script>alert(1)</script>\n```',
    '| <svg onload=alert(1)> |\n| - |',
    ':::note\n<iframe src=x>\n:::',
    '[^1]\n\n[^1]: <script>alert(1)</script>',
    '[x](//a.jp "\\" onmouseover=alert(1) ")',
  ])('%s', (markdown) => {
    const html = show(markdown)
    const hrefs: string[] = []
    const visit = (node: ReturnType<typeof fromHtml>['children'][number]): void => {
      if (node.type !== 'element') return
      expect(['script', 'iframe', 'svg', 'style', 'object']).not.toContain(node.tagName)
      for (const [name, value] of Object.entries(node.properties)) {
        expect(name).not.toMatch(/^(?:on|style$)/i)
        if (name === 'href' || name === 'src') hrefs.push(String(value))
      }
      node.children.forEach(visit)
    }
    fromHtml(html, { fragment: true }).children.forEach(visit)
    for (const href of hrefs) expect(new URL(href, 'https://portal.example/p/abc/').protocol).toMatch(/^(?:https?|mailto|tel):$/)
  })

  test('any page renders, the same each time', () => {
    fc.assert(
      fc.property(arbitraryPage(), (content) => {
        const page = { content, locale: 'ja' as const }
        expect(renderPage(page)).toEqual(renderPage(page))
        expect(renderPage(page).parts.filter((part) => !(part instanceof Html))).toEqual(listBlocks(content))
      }),
      { numRuns: 100 },
    )
  })
})
