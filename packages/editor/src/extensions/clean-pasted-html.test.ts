// @vitest-environment jsdom
import { expect, test } from 'vitest'
import { cleanPastedHtml } from './clean-pasted-html.ts'

test.each([
  [
    'a cell of Excel',
    `<tr height=20 style='height:15.0pt'><td class=xl65 style='border:.5pt solid; mso-x:"a>b"'>氏名</td></tr>`,
    '<tr height="20"><td class="xl65">氏名</td></tr>',
  ],
  [
    'a cell of Google Sheets that is set to the right',
    '<td style="text-align:right;font-weight:bold">250,000</td>',
    '<td align="right">250,000</td>',
  ],
  [
    'style sheets and conditional comments',
    '<style><!--td{color:red}--></style><!--[if gte mso 9]><xml></xml><![endif]--><p>本文</p>',
    '<p>本文</p>',
  ],
  [
    'a bold span of Google Docs within what is bold by name only',
    '<b style="font-weight:normal"><p><span style="font-weight:700">注意</span>する</p></b>',
    '<p><span><strong>注意</strong></span>する</p>',
  ],
  ['italic and struck out', '<span style="font-style: italic; text-decoration: line-through">旧</span>', '<span><s><em>旧</em></s></span>'],
  ['a heading that is bold for looks', '<h2 style="font-weight:bold">見出し</h2>', '<h2>見出し</h2>'],
  [
    'a picture of the writer’s own disk',
    '<p>図<img src="file:///C:/a.png"><img src="https://example.jp/a.png"></p>',
    '<p>図<img src="https://example.jp/a.png"></p>',
  ],
  [
    'what only looks like a style',
    '<a title=" style=x" href="/a?style=1">style="x"</a>',
    '<a title=" style=x" href="/a?style=1">style="x"</a>',
  ],
  ['a part of a table', '<td data-pm-slice="1 1 []">値</td>', '<td data-pm-slice="1 1 []">値</td>'],
])('cleans %s', (_name, pasted, cleaned) => {
  expect(cleanPastedHtml(pasted)).toBe(cleaned)
})
