import { expect, test } from 'vitest'
import { useDemo } from './use-demo.ts'

const demo = useDemo()

test('a contact is written on the contact table’s own page', async () => {
  await using staff = await demo.open('client-staff')
  const { page } = staff
  await page.goto('/p/abc/contacts')
  await page.getByRole('button', { name: '+ 連絡' }).click()
  const dialog = page.getByRole('dialog', { name: '新しい連絡' })
  await dialog.getByLabel('件名').fill('賞与の振込口座について')
  await dialog.getByLabel('内容').fill('口座を変えた社員が1名います。')
  await dialog.getByRole('button', { name: '登録する' }).click()
  const row = page.locator('tbody tr').first()
  await expect.poll(() => row.innerText(), { timeout: 10_000 }).toMatch(/賞与の振込口座について\s+弊社回答待ち/)
})

test('a member writes down the work of the day, and the report of the month, without any script; a viewer is offered neither', async () => {
  await using member = await demo.open('member', { scripts: false })
  const { page } = member
  await page.goto('/p/abc/processing')
  await page.getByRole('button', { name: '+ 処理' }).click()
  await page.getByLabel('処理 必須').fill('差異一覧の作成')
  await page.getByRole('spinbutton', { name: '時間' }).fill('-1')
  await page.getByRole('button', { name: '登録する' }).click()
  expect(await page.innerText('.notice--bad')).toContain('時間は0から10,000までの数で入力してください。')
  await page.getByRole('button', { name: '+ 処理' }).click()
  expect(await page.getByLabel('処理 必須').inputValue()).toBe('差異一覧の作成')
  await page.getByRole('spinbutton', { name: '時間' }).fill('1.5')
  await page.getByRole('button', { name: '登録する' }).click()
  expect(await page.locator('tbody tr').first().innerText()).toMatch(/差異一覧の作成\s+作業\s+1\.5\s+–\s+小林 彩/)
  await page.goto('/p/abc/reports')
  await page.getByRole('button', { name: '+ 報告' }).click()
  await page.getByLabel('件名').fill('2026年11月の報告')
  await page.getByRole('button', { name: '登録する' }).click()
  expect(await page.locator('tbody tr').first().innerText()).toContain('2026年11月の報告')

  await using viewer = await demo.open('client-viewer')
  await viewer.page.goto('/p/abc/reports')
  expect(await viewer.page.getByRole('button', { name: '+ 報告' }).count()).toBe(0)
})
