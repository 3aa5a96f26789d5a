import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { useDemo } from './use-demo.ts'

const demo = useDemo()

/** Makes a page and writes it anew so many times, as a program does; answers its id. */
const makePage = (page: Page, title: string, texts: readonly string[]): Promise<string> =>
  page.evaluate(
    async ([called, [first, ...others]]) => {
      const send = async (method: string, path: string, body: object, headers: Record<string, string> = {}) => {
        const answer = await fetch(`/api/v1/portals/abc/pages${path}`, {
          method,
          headers: { 'content-type': 'application/json', ...headers },
          body: JSON.stringify(body),
        })
        if (!answer.ok) throw new Error(await answer.text())
        return { etag: answer.headers.get('etag') ?? '', made: (await answer.json()) as { id: string } }
      }
      const { id } = (await send('POST', '', { title: called, type: 'minutes', markdown: first })).made
      let { etag } = { etag: (await fetch(`/api/v1/portals/abc/pages/${id}/content`)).headers.get('etag') ?? '' }
      for (const markdown of others) etag = (await send('PUT', `/${id}/content`, { markdown }, { 'if-match': etag })).etag
      return id
    },
    [title, texts] as const,
  )

const texts = [
  '毎月末日に締めます。\n\n翌月に支払います。\n\n休みなら早めます。\n\n| 項目 | 値 |\n| - | - |\n| 支払日 | 25日 |\n\n最後に確かめます。',
  '毎月二十日に締めます。\n\n翌月に支払います。\n\n休みなら早めます。\n\n| 項目 | 値 |\n| - | - |\n| 支払日 | 25日 |\n\n最後に確かめます。',
  '最後に確かめます。\n\n毎月二十日に締めます。\n\n翌月に支払います。\n\n休みなら早めます。\n\n| 項目 | 値 |\n| - | - |\n| 支払日 | 末日 |',
]

test('whoever reads sees who wrote which passage in which version, without scripts too, and what changed in that version', async () => {
  await using firm = await demo.open('member')
  const id = await makePage(firm.page, '締めの手順', texts)
  await using reader = await demo.open('client-viewer', { scripts: false, width: 390 })
  const { page } = reader
  await page.goto(`/p/abc/history/${id}`)
  expect(await page.locator('button[value="name"], button[value="keep"], button[value="restore"]').count()).toBe(0)
  await page.getByRole('link', { name: '書いた人' }).click()
  const block = page.locator('.authored', { hasText: '毎月' })
  const marked = () =>
    block.locator('.written').evaluateAll((spans) => spans.map((span) => [span.textContent, span.getAttribute('data-sign')]))
  const changed = (await marked()).filter(([, sign]) => sign === '2').map(([text]) => text)
  expect(changed.join('')).toMatch(/二十/)
  const notes = await block.locator('.authored__note').allTextContents()
  expect(notes.map((note) => note.replaceAll(/\s+/g, ' ').trim())).toEqual([
    expect.stringMatching(/^「毎月」 .+ 第1版 /),
    expect.stringMatching(/^「二十」 .+ 第2版 /),
  ])
  await block.getByRole('link', { name: '第2版と前の版との違い' }).click()
  expect(await page.locator('.diff__changed').first().locator('ins').textContent()).toMatch(/二十/)
})

test('whoever points at a passage sees its note lit', async () => {
  await using firm = await demo.open('member')
  const id = await makePage(firm.page, '締めの手順 2', texts)
  await firm.page.goto(`/p/abc/history/${id}/authors`)
  const block = firm.page.locator('.authored', { hasText: '毎月' })
  await block.locator('.written[data-sign="2"]').first().hover()
  await expect.poll(() => block.locator('li[data-lit]').textContent()).toMatch(/第2版/)
  await block.locator('.written[data-sign="1"]').first().click()
  await expect.poll(() => block.locator('li[data-lit]').textContent()).toMatch(/第1版/)
  expect(firm.complaints).toEqual([])
})

test('versions are named, found by their names, compared two by two, and brought back', async () => {
  await using firm = await demo.open('member', { scripts: false })
  const { page } = firm
  await using scripted = await demo.open('member')
  const id = await makePage(scripted.page, '締めの手順 3', texts)
  await page.goto(`/p/abc/history/${id}`)
  await page.getByText('いまの内容に名前を付けて残す').click()
  await page.getByLabel('版の名前', { exact: true }).fill('第1版 確定')
  await page.getByRole('button', { name: '版として残す' }).click()
  expect(await page.getByRole('status').textContent()).toContain('第3版として残しました。')
  await page.getByText('いまの内容に名前を付けて残す').click()
  await page.getByLabel('版の名前', { exact: true }).fill('別の名前')
  await page.getByRole('button', { name: '版として残す' }).click()
  expect(await page.getByRole('alert').textContent()).toContain('もう名前がある')
  await page.goto(`/p/abc/history/${id}`)
  const first = page.locator('.history__list > li').last()
  await first.getByText('名前を付ける').click()
  await first.getByRole('textbox').fill('下書き')
  await first.getByRole('button', { name: '保存' }).click()
  await page.goto(`/p/abc/history/${id}?named=1`)
  expect(await page.locator('.history__name').allTextContents()).toEqual(['第1版 確定', '下書き'])
  await page.getByLabel('第1版を比べる(前)').check()
  await page.getByLabel('第3版を比べる(後)').check()
  await page.getByRole('button', { name: '選んだ2つの版を比べる' }).click()
  expect(await page.locator('#shown').textContent()).toContain('第1版と第3版の違い')
  expect(await page.locator('.diff__moved').textContent()).toContain('最後に確かめます。')
  expect(await page.locator('.diff__changed td ins, .diff__changed td del').allTextContents()).toEqual(['25日', '末日'])
  await page.goto(`/p/abc/history/${id}`)
  await page.getByRole('button', { name: 'この版に戻す(第1版)' }).click()
  expect(await page.getByRole('status').textContent()).toContain('第1版の内容に戻しました。戻した内容が第4版です。')
  expect(await page.locator('.history__list > li').first().textContent()).toContain('復元')
})
