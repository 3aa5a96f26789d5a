import { expect, test } from 'vitest'
import { diffHtml } from './diff-html.ts'

test('a word changed in a paragraph is told where it stands', () => {
  expect(diffHtml('<p>締日は<strong>15日</strong>です。</p>', '<p>締日は<strong>月末</strong>です。</p>')).toBe(
    '<p>締日は<strong><del>15日</del><ins>月末</ins></strong>です。</p>',
  )
})

test('a mark that came or went leaves the tags of what is now', () => {
  expect(diffHtml('<p>支払 &#x3C;25日></p>', '<p>支払 <strong>&#x3C;25日></strong></p>')).not.toContain('</strong></strong>')
  expect(diffHtml('<p><strong>翌月</strong></p>', '<p>翌月</p>')).toBe('<p>翌月</p>')
})

const table = (...rows: readonly string[]): string =>
  `<div class="table-scroll"><table><thead><tr><th>項目</th></tr></thead><tbody>${rows.map((row) => `<tr><td>${row}</td></tr>`).join('')}</tbody></table></div>`

test('a row of a table that is new is told as a whole, a changed one by its words', () => {
  expect(diffHtml(table('通勤手当', '家族手当'), table('通勤手当', '家族手当(改定)', '住宅手当'))).toBe(
    '<div class="table-scroll"><table><thead><tr><th>項目</th></tr></thead><tbody><tr><td>通勤手当</td></tr>' +
      '<tr><td>家族手当<ins>(改定)</ins></td></tr><tr class="is-added"><td>住宅手当</td></tr></tbody></table></div>',
  )
})

test('an entry that went from a list stays where it was, marked', () => {
  expect(diffHtml('<ul><li>一</li><li>二</li><li>三</li></ul>', '<ul><li>一</li><li>三</li></ul>')).toBe(
    '<ul><li>一</li><li class="is-removed">二</li><li>三</li></ul>',
  )
})
