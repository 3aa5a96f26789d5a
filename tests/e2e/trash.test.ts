import { expect, test } from 'vitest'
import { useDemo } from './use-demo.ts'

const demo = useDemo()

test('a file goes into the trash, comes back, goes again and is deleted for good, without scripts', async () => {
  await using staff = await demo.open('client-staff', { scripts: false })
  const { page } = staff
  const row = (name: string) => page.locator('tr', { hasText: name })
  const trash = async (name: string) => {
    await page.goto(`/p/abc/files?q=${encodeURIComponent(name)}`)
    await page.locator('a[href$="#versions"]', { hasText: name }).click()
    await page.getByText('ごみ箱へ移す', { exact: true }).first().click()
    await page.getByRole('button', { name: 'ごみ箱へ移す' }).click()
    expect(await page.getByRole('status').innerText()).toContain('ファイルをごみ箱へ移しました。')
  }
  const place = async (name: string) => {
    const form = new FormData()
    form.set('folder', '/給与')
    form.set('file', new File(['x'], name))
    const headers = {
      cookie: (await staff.context.cookies()).map((one) => `${one.name}=${one.value}`).join('; '),
      origin: demo.product.base,
    }
    expect((await fetch(`${demo.product.base}/api/v1/portals/abc/files`, { method: 'POST', body: form, headers })).status).toBe(201)
  }
  await place('消す予定.txt')
  await trash('消す予定.txt')
  await page.goto('/p/abc/trash')
  expect(await row('消す予定.txt').getByText('完全に削除').count()).toBe(0)
  await row('消す予定.txt')
    .getByRole('button', { name: /元に戻す/ })
    .click()
  expect(page.url()).toContain('/p/abc/files/')
  await trash('消す予定.txt')

  await using admin = await demo.open('client-admin', { scripts: false })
  await admin.page.goto('/p/abc/trash')
  const own = admin.page.locator('tr', { hasText: '消す予定.txt' })
  await own.getByText('完全に削除', { exact: true }).click()
  await own.getByRole('button', { name: '元に戻せないことを確認して削除する' }).click()
  expect(await admin.page.getByRole('status').innerText()).toContain('完全に削除しました')
  expect(await own.count()).toBe(0)
})

test('a director sets how many days the trash keeps files', async () => {
  await using director = await demo.open('director', { scripts: false })
  const { page } = director
  await page.goto('/p/abc/trash')
  const days = page.getByLabel('ファイルをごみ箱に残す日数')
  expect(await days.inputValue()).toBe('90')
  await days.fill('30')
  await page.getByRole('button', { name: '保存期間を変更する' }).click()
  expect(await page.getByRole('status').innerText()).toContain('変更しました')
  expect(await days.inputValue()).toBe('30')
})
