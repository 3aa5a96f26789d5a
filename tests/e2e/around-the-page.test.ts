import { expect, test } from 'vitest'
import { useDemo } from './use-demo.ts'

const demo = useDemo()

test('a menu closes on Escape and when another is opened; the keyboard stays where it was', async () => {
  await using staff = await demo.open('member')
  const { page } = staff
  await page.goto('/p/abc/')
  const open = page.locator('details.menu[open]')
  await page.locator('summary', { hasText: '小林' }).click()
  expect(await open.count()).toBe(1)
  await page.keyboard.press('Escape')
  expect([await open.count(), await page.evaluate(() => document.activeElement?.textContent.trim())]).toEqual([0, '小林 彩'])
  await page.locator('summary', { hasText: '小林' }).click()
  await page.getByLabel('ポータルを切り替える').click()
  expect(await open.count()).toBe(1)
  await page.getByRole('heading', { name: 'カレンダー' }).click()
  expect(await open.count()).toBe(0)
})

test('a file dropped beside the drive does not carry the page away; on the drive it is taken', async () => {
  await using staff = await demo.open('client-staff')
  const { page } = staff
  const isTaken = () =>
    page.evaluate(() => {
      const dataTransfer = new DataTransfer()
      dataTransfer.items.add(new File(['x'], '勤怠.csv'))
      const over = new DragEvent('dragover', { dataTransfer, bubbles: true, cancelable: true })
      document.querySelector('main')?.dispatchEvent(over)
      return [over.defaultPrevented, document.querySelector('[data-over]') !== null]
    })
  await page.goto('/p/abc/contacts')
  expect(await isTaken()).toEqual([true, false])
  await page.goto('/p/abc/files')
  await expect.poll(isTaken).toEqual([true, true])
})

test('the desk is the firm’s: a client is led to its portals by that name', async () => {
  const menu = async (role: string): Promise<string> => {
    await using person = await demo.open(role, { scripts: false })
    await person.page.goto('/p/abc/')
    return (await person.page.locator('.person').textContent()) ?? ''
  }
  expect(await menu('member')).toMatch(/デスク/)
  expect(await menu('client-admin')).toMatch(/ポータル/)
  expect(await menu('client-admin')).not.toMatch(/デスク/)
})
