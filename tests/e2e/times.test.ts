import { expect, test } from 'vitest'
import { useDemo } from './use-demo.ts'

const demo = useDemo()

test('a meeting is moved to another hour, and its page tells when it begins and ends', async () => {
  await using staff = await demo.open('client-staff')
  const { page } = staff
  await page.goto('/p/abc/?calendar.month=2027-01')
  const form = page.locator('form:has(input[value="schedule"])').first()
  await page.getByText('+ 予定', { exact: true }).click()
  await form.locator('[name="title"]').fill('年末調整の打合せ')
  await form.locator('[name="startsAt"]').fill('2027-01-12T10:00')
  await form.locator('[name="dueAt"]').fill('2027-01-12T11:00')
  await form.locator('button[type="submit"]').click()
  await page.getByRole('link', { name: /年末調整の打合せ/ }).click()
  await page.getByText('内容を編集').first().click()
  await page.fill('#edit-startsAt', '2027-01-12T15:00')
  await page.fill('#edit-dueAt', '2027-01-12T16:30')
  await page.click('#edit-record button[value="change"]')
  const facts = page.locator('table.fields')
  await expect.poll(() => facts.innerText()).toMatch(/開始\s+2027年1月12日\(火\) 15:00\s+終了\s+2027年1月12日\(火\) 16:30/)
})

test('a request is due on a day: it is asked for and told as one, in the list, on its page and in its timeline', async () => {
  await using staff = await demo.open('client-staff')
  const { page } = staff
  await page.goto('/p/abc/')
  const form = page.locator('form:has(input[value="requests"])').first()
  await page.getByText('+ 依頼', { exact: true }).click()
  await form.locator('[name="title"]').fill('台帳の更新')
  await form.locator('[name="dueAt"]').fill('2099-12-04')
  await form.locator('button[type="submit"]').click()
  const link = page.getByRole('link', { name: '台帳の更新' })
  expect(await page.locator('tr', { has: link }).innerText()).toMatch(/2099年12月4日\(金\)(?! \d)/)
  await link.click()
  await expect.poll(() => page.locator('table.fields').innerText()).toMatch(/期限\s+2099年12月4日\(金\)(?! \d)/)
  expect(await page.innerText('main')).not.toContain('23:59')
})
