import { expect, test } from 'vitest'
import { useDemo } from './use-demo.ts'

const demo = useDemo()

test('who mistypes the own address, or opens half a link, reads why in Japanese', async () => {
  await using guest = await demo.open(null, { scripts: false })
  const { page } = guest
  await page.goto('/')
  await page.fill('input[name="email"]', 'yamada@example')
  await page.fill('input[name="password"]', 'anything-at-all-9')
  await page.click('button[value="sign-in"]')
  expect(await page.innerText('.notice--bad')).toMatch(/メールアドレスの形が正しくありません。$/)
  expect((await page.goto('/invite/abc'))?.status()).toBe(404)
  expect(await page.innerText('.notice--bad')).toMatch(/^招待が見つかりません。/)
})

test('an entry that would end before it begins is refused in the language of the page, beside the field', async () => {
  await using staff = await demo.open('client-staff')
  const { page } = staff
  await page.goto('/p/abc/')
  const form = page.locator('form:has(input[value="schedule"])').first()
  await page.getByText('+ 予定', { exact: true }).click()
  await form.locator('[name="title"]').fill('打合せ')
  await form.locator('[name="startsAt"]').fill('2026-12-01T10:00')
  await form.locator('[name="dueAt"]').fill('2026-12-01T09:00')
  await form.locator('button[type="submit"]').click()
  await expect.poll(() => form.locator('[data-problem-of="dueAt"]').innerText()).toBe('終了は開始より後にしてください。')
  expect(await form.locator('[data-problem]').innerText()).toBe('入力内容を確かめてください。')
})
