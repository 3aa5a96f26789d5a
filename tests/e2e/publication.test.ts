import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { signIn } from './sign-in.ts'
import { useDemo } from './use-demo.ts'
import { violations } from './violations.ts'

const demo = useDemo()

const write = async (method: 'POST' | 'PUT', path: string, body: object): Promise<void> => {
  const answer = await fetch(`${demo.product.base}/api/v1/portals/abc/pages${path}`, {
    method,
    headers: { cookie: await signIn(demo.product, 'member'), origin: demo.product.base, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  if (!answer.ok) throw new Error(await answer.text())
}

const publish = async (page: Page, message: string, material = false): Promise<void> => {
  await page.locator('summary', { hasText: '公開する' }).click()
  await page.getByLabel('変更点(任意)').fill(message)
  if (material) await page.getByLabel('重要な変更').check()
  await page.getByRole('button', { name: '公開する' }).click()
  await page.getByText('公開版: 第').waitFor()
}

test('a page is written, published, confirmed, changed, shown as changed, and confirmed again, all without scripts', async () => {
  await write('POST', '', { title: '賞与規程', slug: 'bonus', type: 'master', markdown: '夏は7月10日に支給します。', publish: false })
  await using firm = await demo.open('member', { scripts: false })
  await using client = await demo.open('client-admin', { scripts: false, width: 390 })
  const read = async () => (await client.page.goto('/p/abc/bonus'))?.status()
  expect(await read()).toBe(404)
  expect(await client.page.getByText('賞与規程').count()).toBe(0)

  await firm.page.goto('/p/abc/bonus')
  await firm.page.getByText('まだ公開していません').waitFor()
  await publish(firm.page, '初版')
  expect(await read()).toBe(200)
  await client.page.getByText('まだ確認されていません。').waitFor()
  await client.page.getByLabel('ひとこと(任意)').fill('相違ありません')
  await client.page.getByRole('button', { name: '確認しました' }).click()
  await client.page.getByText('確認済み(第1版)').waitFor()

  await write('PUT', '/bonus/content', { markdown: '夏は7月15日に支給します。' })
  await read()
  expect(await client.page.locator('.prose').first().textContent()).toContain('7月10日')
  await firm.page.goto('/p/abc/bonus')
  await firm.page.getByText('公開版は第1版です。').waitFor()
  await firm.page.getByRole('link', { name: '公開版との違い' }).click()
  expect(await firm.page.locator('.diff__changed ins').allTextContents()).toEqual(['15'])
  await firm.page.goBack()
  await publish(firm.page, '支給日を変更', true)

  await read()
  expect(await client.page.locator('.prose').first().textContent()).toContain('7月15日')
  await client.page.getByText('もう一度確認が必要です').waitFor()
  await client.page.getByRole('link', { name: '確認後の変更を見る' }).click()
  expect(await client.page.locator('.diff__changed ins').allTextContents()).toEqual(['15'])
  await read()
  await client.page.getByRole('button', { name: '確認しました' }).click()
  await client.page.getByText('確認済み(第2版)').waitFor()
  await client.page.getByText('確認の記録(2件)').click()
  expect(await client.page.locator('.publication__history li').allTextContents()).toEqual([
    expect.stringContaining('第2版'),
    expect.stringMatching(/第1版.*相違ありません/),
  ])
})

test('whoever has read a handbook page says so, and the firm sees who has not', async () => {
  await write('POST', '', { title: '障害時の連絡', slug: 'incident', type: 'handbook', markdown: '電話します。' })
  await using reader = await demo.open('client-viewer', { scripts: false })
  await reader.page.goto('/p/abc/incident')
  await reader.page.getByRole('button', { name: '読みました' }).click()
  await reader.page.getByText('読了済み(第1版)').waitFor()
  await using firm = await demo.open('director')
  await firm.page.goto('/p/abc/incident')
  await firm.page.getByRole('link', { name: '読了状況' }).click()
  expect(await firm.page.locator('tbody tr', { hasText: '閲覧者' }).textContent()).toContain('読了')
  await firm.page.getByRole('button', { name: '未読の人にお知らせを送る' }).click()
  expect(await firm.page.getByRole('status').textContent()).toMatch(/人へのお知らせを登録しました。/)
  expect(await violations(firm.page)).toEqual([])
})
