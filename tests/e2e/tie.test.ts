import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { useDemo } from './use-demo.ts'

const demo = useDemo()

/** Places a file, and so many newer ones that a list of files does not reach back to it. */
const bury = (page: Page, name: string): Promise<void> =>
  page.evaluate(async (buried) => {
    for (const each of [buried, ...Array.from({ length: 50 }, (_, index) => `勤怠 ${index}.csv`)]) {
      const form = new FormData()
      form.set('folder', '/')
      form.set('file', new File([each], each))
      await fetch('/api/v1/portals/abc/files', { method: 'POST', body: form })
    }
  }, name)

/** The address of a request that is worked on. */
const openRequest = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const answer = await fetch('/api/v1/portals/abc/collections/requests/records?state=in-progress&limit=1')
    const { items } = (await answer.json()) as { items: readonly { readonly number: number }[] }
    return `/p/abc/requests/${items[0]?.number}`
  })

const choices = async (page: Page): Promise<readonly string[]> =>
  (await page.locator('#tie-version option').allTextContents()).map((text) => text.trim())

test('what is handed back is found by its name, however many newer files there are; without scripts, too', async () => {
  await using staff = await demo.open('member')
  await bury(staff.page, '残業集計表.xlsx')
  const address = await openRequest(staff.page)
  await staff.page.goto(address)
  expect((await choices(staff.page)).filter((choice) => choice.includes('残業集計表'))).toEqual([])
  await staff.page.fill('#comment-body', '書きかけ')
  await staff.page.getByText('成果物を添える').click()
  await staff.page.fill('[data-refine] input', '残業集計')
  await staff.page.keyboard.press('Enter')
  await staff.page.waitForSelector('#tie-version option:text("残業集計表.xlsx")', { state: 'attached' })
  expect(await staff.page.inputValue('#comment-body')).toBe('書きかけ')
  await staff.page.fill('[data-refine] input', 'どこにもない')
  await staff.page.getByRole('button', { name: '探す' }).click()
  await staff.page.getByText('名前に「どこにもない」を含むファイルはありません。').waitFor()

  await using paper = await demo.open('member', { scripts: false })
  await paper.page.goto(address)
  await paper.page.getByText('成果物を添える').click()
  await paper.page.fill('[data-refine] input', '残業集計')
  await paper.page.getByRole('button', { name: '探す' }).click()
  expect((await choices(paper.page)).slice(1)).toEqual(['残業集計表.xlsx (/, 第1版)'])
  await paper.page.selectOption('#tie-version', { index: 1 })
  await paper.page.click('button[value="tie"]')
  await paper.page.waitForSelector('.fields :text("残業集計表.xlsx")')
  expect(staff.complaints).toEqual([])
})
