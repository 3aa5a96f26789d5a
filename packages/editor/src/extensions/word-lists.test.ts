// @vitest-environment jsdom
import { expect, test } from 'vitest'
import { cleanPastedHtml } from './clean-pasted-html.ts'

/** What Word draws before an entry, as it writes that. */
const sign = (text: string, font = 'mso-fareast-font-family:游明朝') =>
  `<![if !supportLists]><span lang=EN-US style='${font}'><span style='mso-list:Ignore'>${text}<span
style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span></span><![endif]>`

const wingdings = 'font-family:Wingdings;mso-fareast-font-family:Wingdings;mso-bidi-font-family:Wingdings'

const entry = (list: string, mark: string, text: string, part = '') =>
  `<p class=MsoListParagraph${part} style='margin-left:22.0pt;mso-para-margin-left:0gd;text-indent:-22.0pt;mso-list:${list}'>${mark}${text}<span
lang=EN-US><o:p></o:p></span></p>

`

/** Without what says nothing, and with what holds the text in view. */
const outline = (html: string): string =>
  cleanPastedHtml(html)
    .replaceAll(/<!--.*?-->|<\/?(?:span|o:p)[^>]*>| class="[^"]*"/g, '')
    .replaceAll(/<li><p>(.*?)<\/p>/g, '<li>$1')
    .replaceAll(/\s+/g, '')
    .replaceAll('olstart', 'ol start')

test('dots of Word become a list, and those below them one within', () => {
  const html =
    entry('l0 level1 lfo1', sign('l', wingdings), '勤怠を締める', 'CxSpFirst') +
    entry('l0 level2 lfo1', sign('n', wingdings), '残業の申請', 'CxSpMiddle') +
    entry('l0 level2 lfo1', sign('o', 'font-family:"Courier New"'), '欠勤の届', 'CxSpMiddle') +
    entry('l0 level1 lfo1', sign('·', 'font-family:Symbol'), '給与を計算する', 'CxSpLast')
  expect(outline(html)).toBe('<ul><li>勤怠を締める<ul><li>残業の申請</li><li>欠勤の届</li></ul></li><li>給与を計算する</li></ul>')
})

test.each(['1.', '1)', '（1）', '①', 'a.', 'ア)', '一、', 'i.', '第1条'])('%s begins a numbered list', (text) => {
  const html = entry('l1 level1 lfo2', sign(text), '集める') + entry('l1 level1 lfo2', sign(text), '確かめる')
  expect(outline(html)).toBe('<ol><li>集める</li><li>確かめる</li></ol>')
})

test('a list that goes on after a paragraph goes on counting', () => {
  const html = `${entry('l1 level1 lfo2', sign('1.'), '集める')}<p class=MsoNormal>翌日</p>${entry('l1 level1 lfo2', sign('2.'), '確かめる')}`
  expect(outline(html)).toBe('<ol><li>集める</li></ol><p>翌日</p><ol start="2"><li>確かめる</li></ol>')
})

test('numbers with dots below them, then another list', () => {
  const html =
    entry('l1 level1 lfo2', sign('1.'), '集める') +
    entry('l0 level2 lfo1', sign('l', wingdings), '出勤簿') +
    entry('l1 level1 lfo2', sign('2.'), '確かめる') +
    entry('l0 level1 lfo1', sign('l', wingdings), '備考')
  expect(outline(html)).toBe('<ol><li>集める<ul><li>出勤簿</li></ul></li><li>確かめる</li></ol><ul><li>備考</li></ul>')
})

test('a list that begins in the deep is a list', () => {
  expect(outline(entry('l0 level3 lfo1', sign('1.'), '甲') + entry('l0 level2 lfo1', sign('1.'), '乙'))).toBe(
    '<ol><li>甲</li></ol><ol><li>乙</li></ol>',
  )
})

test('in a cell, which holds no list, the sign stays as one can read it', () => {
  const cell = entry('l0 level1 lfo1', sign('l', wingdings), '甲') + entry('l1 level1 lfo2', sign('2.'), '乙')
  expect(outline(`<table><tr><td>${cell}</td></tr></table>`)).toContain('<p>・甲</p><p>2.乙</p>')
})

test('what is emphasised within an entry stays so, and a paragraph that is in no list is none', () => {
  const html = `${entry('l0 level1 lfo1', sign('l', wingdings), '<b>締切</b>は<span style="font-weight:bold">25日</span>')}<p style='mso-list:none'>以上</p>`
  expect(outline(html)).toBe('<ul><li><b>締切</b>は<strong>25日</strong></li></ul><p>以上</p>')
})
