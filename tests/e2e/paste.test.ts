import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import type { Person } from './person.ts'
import { useDemo } from './use-demo.ts'

const demo = useDemo()

/** As Excel puts two columns and three rows on the clipboard. */
const excel = `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel" xmlns="http://www.w3.org/TR/REC-html40">
<head>
<meta http-equiv=Content-Type content="text/html; charset=utf-8">
<meta name=ProgId content=Excel.Sheet>
<link id=Main-File rel=Main-File href="file:///C:/Users/a/AppData/Local/Temp/msohtmlclip1/01/clip.htm">
<style>
<!--table
\t{mso-displayed-decimal-separator:"\\.";
\tmso-displayed-thousand-separator:"\\,";}
@page
\t{margin:.75in .7in .75in .7in;}
td
\t{padding-top:1px; color:black; font-size:11.0pt; font-family:游ゴシック, sans-serif; white-space:nowrap;}
.xl65
\t{mso-number-format:"\\#\\,\\#\\#0";}
-->
</style>
</head>
<body link="#0563C1" vlink="#954F72">
<table border=0 cellpadding=0 cellspacing=0 width=174 style='border-collapse:
 collapse;width:130pt'>
<!--StartFragment-->
 <col width=87 span=2 style='width:65pt'>
 <tr height=25 style='height:18.75pt'>
  <td height=25 width=87 style='height:18.75pt;width:65pt;font-weight:700'>氏名</td>
  <td width=87 style='width:65pt'>基本給</td>
 </tr>
 <tr height=25 style='height:18.75pt'>
  <td height=25 style='height:18.75pt'>山田 花子</td>
  <td class=xl65 align=right>250,000</td>
 </tr>
 <tr height=25 style='height:18.75pt'>
  <td height=25 style='height:18.75pt'>鈴木<span style='mso-spacerun:yes'>&nbsp; </span>一郎</td>
  <td class=xl65 align=right>300,000</td>
 </tr>
<!--EndFragment-->
</table>
</body>
</html>`

/** As Word puts a heading, a paragraph with emphasis and a linked picture on the clipboard. */
const word = `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word">
<head><meta name=Generator content="Microsoft Word 15"><style><!-- p.MsoNormal {margin:0mm; font-size:10.5pt;} --></style>
<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]--></head>
<body lang=JA style='tab-interval:42.0pt'><!--StartFragment-->
<h2 style='margin-left:0mm'><span style='mso-bidi-font-family:Arial'>締め日の変更<o:p></o:p></span></h2>
<p class=MsoNormal style='text-indent:10.5pt'>十二月は<b style='mso-bidi-font-weight:normal'>二十五日</b>に<span style='font-weight:bold'>締めます</span>。<img width=10 height=10 src="file:///C:/Users/a/clip_image001.png"><o:p></o:p></p>
<!--EndFragment--></body></html>`

/** As Word puts a numbered list with dots below a number on the clipboard: paragraphs, with their signs as text. */
const wordList = `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word">
<head><meta name=Generator content="Microsoft Word 15"><style><!--
@list l0 {mso-list-id:1; mso-list-type:hybrid;}
@list l0:level2 {mso-level-number-format:bullet; mso-level-text:\\F06C; font-family:Wingdings;}
--></style></head>
<body lang=JA><!--StartFragment-->
<p class=MsoListParagraphCxSpFirst style='margin-left:22.0pt;mso-para-margin-left:0gd;text-indent:-22.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span lang=EN-US style='mso-fareast-font-family:游明朝'><span style='mso-list:Ignore'>1.<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>勤怠を集める<span lang=EN-US><o:p></o:p></span></p>
<p class=MsoListParagraphCxSpMiddle style='margin-left:44.0pt;mso-para-margin-left:0gd;text-indent:-22.0pt;mso-list:l0 level2 lfo1'><![if !supportLists]><span lang=EN-US style='font-family:Wingdings;mso-fareast-font-family:Wingdings'><span style='mso-list:Ignore'>l<span style='font:7.0pt "Times New Roman"'>&nbsp; </span></span></span><![endif]>残業の申請<span lang=EN-US><o:p></o:p></span></p>
<p class=MsoListParagraphCxSpLast style='margin-left:22.0pt;mso-para-margin-left:0gd;text-indent:-22.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span lang=EN-US style='mso-fareast-font-family:游明朝'><span style='mso-list:Ignore'>2.<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>給与を計算する<span lang=EN-US><o:p></o:p></span></p>
<!--EndFragment--></body></html>`

const paste = (page: Page, html: string, text: string): Promise<void> =>
  page.evaluate(
    (copied) => {
      const clipboardData = new DataTransfer()
      for (const [type, data] of Object.entries(copied)) clipboardData.setData(type, data)
      document.querySelector('.ProseMirror')?.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
    },
    { 'text/html': html, 'text/plain': text },
  )

/** A page of minutes, open in the editor with the cursor in its last, empty line. */
const openNewPage = async ({ page }: Person, title: string, markdown = 'はじめ\n'): Promise<string> => {
  const path = await page.evaluate(
    async (body) => {
      const headers = { 'content-type': 'application/json' }
      const made = await fetch('/api/v1/portals/abc/pages', { method: 'POST', headers, body: JSON.stringify(body) })
      return ((await made.json()) as { path: string }).path
    },
    { title, markdown, type: 'minutes' },
  )
  await page.goto(`/p/abc/${path.split('/').map(encodeURIComponent).join('/')}`)
  await page.click('[data-edit]')
  await page.waitForSelector('.ProseMirror')
  await page.click('.ProseMirror > :last-child')
  await page.keyboard.press('Control+End')
  await page.keyboard.press('Enter')
  return path
}

/** What the page says once it is kept. */
const markdownOf = async ({ page }: Person, path: string): Promise<string> => {
  await page.waitForSelector('[data-save-state][data-state="saved"]')
  return (
    await page.request.get(`/api/v1/portals/abc/pages/${encodeURIComponent(path)}/content`, { headers: { accept: 'text/markdown' } })
  ).text()
}

test('cells pasted from Excel are a table, and the browser complains of nothing', async () => {
  await using staff = await demo.open('member')
  const path = await openNewPage(staff, '給与一覧の貼付け')
  await paste(staff.page, excel, '氏名\t基本給\n山田 花子\t250,000\n鈴木  一郎\t300,000')
  await staff.page.waitForSelector('.ProseMirror table:has-text("300,000")')
  expect(await staff.page.locator('.ProseMirror table tr').count()).toBe(3)
  await expect.poll(() => markdownOf(staff, path), { timeout: 10_000 }).toContain('| 山田 花子 | 250,000 |')
  expect(await markdownOf(staff, path)).toMatch(/\| 氏名\s+\| 基本給\s+\|\n\| -/)
  expect(staff.complaints).toEqual([])
})

test('what is pasted from Word keeps its heading and its emphasis, without the pictures of the writer’s disk', async () => {
  await using staff = await demo.open('member')
  const path = await openNewPage(staff, '通知文の貼付け')
  await paste(staff.page, word, '締め日の変更')
  await staff.page.waitForSelector('.ProseMirror h2:has-text("締め日の変更")')
  await expect.poll(() => markdownOf(staff, path), { timeout: 10_000 }).toContain('十二月は**二十五日**に**締めます**。')
  expect(await markdownOf(staff, path)).toContain('## 締め日の変更')
  expect(await staff.page.locator('.ProseMirror img[src]').count()).toBe(0)
  expect(staff.complaints).toEqual([])
})

test('a list pasted from Word is a list, with its numbers and what stands below them', async () => {
  await using staff = await demo.open('member')
  const path = await openNewPage(staff, '手順の貼付け')
  await paste(staff.page, wordList, '1. 勤怠を集める')
  await staff.page.waitForSelector('.ProseMirror ol > li > ul > li:has-text("残業の申請")')
  await expect.poll(() => markdownOf(staff, path), { timeout: 10_000 }).toContain('1. 勤怠を集める\n   - 残業の申請\n2. 給与を計算する\n')
  expect(staff.complaints).toEqual([])
})

test('what is cut, blocks and tables and all, is the same where it is pasted', async () => {
  await using staff = await demo.open('member')
  const markdown =
    'はじめ\n\n::file-list{folder="/給与" limit=3}\n\n| 項目   |     額 |\n| ---- | ----: |\n| 交通費 | 1,000 |\n\n前<kbd>Ctrl</kbd>後\n'
  const path = await openNewPage(staff, '一覧の移動', markdown)
  const before = await markdownOf(staff, path)
  expect(before).toContain('::file-list{folder="/給与" limit=3}')
  for (const key of ['a', 'x']) await staff.page.keyboard.press(`Control+${key}`)
  await expect.poll(() => markdownOf(staff, path), { timeout: 10_000 }).not.toContain('file-list')
  await staff.page.keyboard.press('Control+v')
  await expect.poll(() => markdownOf(staff, path), { timeout: 10_000 }).toBe(before)
  expect(staff.complaints).toEqual([])
})
