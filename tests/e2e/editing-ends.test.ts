import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import type { Person } from './person.ts'
import { useDemo } from './use-demo.ts'

const demo = useDemo()

/** Asks the API in the name of whoever sits there. */
const ask = ({ page }: Person, method: string, path: string, body?: unknown): Promise<Record<string, unknown>> =>
  page.evaluate(
    async ([how, where, sent]) => {
      const headers = { 'content-type': 'application/json' }
      const answer = await fetch(`/api/v1/portals/abc/${where}`, { method: how, headers, ...(sent && { body: sent }) })
      return (await answer.json()) as Record<string, unknown>
    },
    [method, path, body === undefined ? '' : JSON.stringify(body)] as const,
  )

/** A page of minutes that somebody has open in the editor, with a word typed and saved. */
const openEditor = async ({ page }: Person, path: string): Promise<void> => {
  await page.goto(`/p/abc/${encodeURIComponent(path)}`)
  await page.click('[data-edit]')
  await page.click('.ProseMirror')
  await page.keyboard.type('打ったこと')
  await page.waitForSelector('[data-save-state][data-state=saved]')
}

const told = async (page: Page, state: string): Promise<string> => page.locator(`[data-save-state][data-state=${state}]`).innerText()

const leadsTo = (page: Page): Promise<string | null> => page.locator('[data-save-state] a').getAttribute('href')

test('a page put into the trash while it is edited says so, by whom and when, that it is kept, and where to go', async () => {
  await using director = await demo.open('director')
  await using staff = await demo.open('client-staff')
  await using colleague = await demo.open('member', { locale: 'en-US' })
  const page = await ask(director, 'POST', 'pages', { title: '捨てる議事録', markdown: '', type: 'minutes' })
  await openEditor(staff, String(page['path']))
  await openEditor(colleague, String(page['path']))
  await ask(director, 'DELETE', `pages/${String(page['id'])}`)
  expect(await told(staff.page, 'trashed')).toMatch(
    /^山田 健一さんが\d{4}年\d+月\d+日\(.\) \d\d:\d\dにこのページをごみ箱に移しました。保存済みの内容は残っています。元に戻すには、担当者にご連絡ください。 ホームへ/,
  )
  expect(await leadsTo(staff.page)).toBe('/p/abc/')
  expect(await told(colleague.page, 'trashed')).toMatch(/^山田 健一 put this page in the trash on \d+ \w+ \d{4}.* can be restored/)
  expect(await leadsTo(colleague.page)).toBe('/p/abc/trash')
  expect(await staff.page.locator('.ProseMirror').getAttribute('contenteditable')).toBe('false')
  expect(await staff.page.locator('[data-edit-done]').isVisible()).toBe(false)
})

test('what was half typed into a field when the page went is said to be unsaved, and can be copied', async () => {
  await using director = await demo.open('director')
  await using staff = await demo.open('client-staff')
  await staff.context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const page = await ask(director, 'POST', 'pages', { title: '途中の議事録', markdown: '', type: 'minutes' })
  await openEditor(staff, String(page['path']))
  await staff.page.getByRole('textbox', { name: '場所' }).pressSequentially('本社 第2会議室')
  await ask(director, 'DELETE', `pages/${String(page['id'])}`)
  expect(await told(staff.page, 'trashed')).toContain('まだ保存されていない入力があります。')
  await staff.page.getByRole('button', { name: '入力した内容をコピー' }).click()
  await staff.page.getByRole('button', { name: 'コピーしました' }).waitFor()
  expect(await staff.page.evaluate(() => navigator.clipboard.readText())).toBe('場所: 本社 第2会議室\n\n打ったこと')
})

test('whoever may only read from here on is told that, never that something saved is not, and types on once the right is back', async () => {
  await using director = await demo.open('director')
  await using staff = await demo.open('client-staff')
  const page = await ask(director, 'POST', 'pages', { title: '読むだけの議事録', markdown: '', type: 'minutes' })
  await openEditor(staff, String(page['path']))
  const members = (await ask(director, 'GET', 'members'))['items'] as readonly { readonly role: string; readonly userId: string }[]
  const own = members.find(({ role }) => role === 'client-staff')?.userId
  await ask(director, 'PATCH', `members/${own}`, { role: 'client-viewer' })
  const words = await told(staff.page, 'denied')
  expect(words).toContain('このページを編集する権限がなくなりました。読むことはできます。保存済みの内容は残っています。')
  expect(words).not.toContain('まだ保存されていない')
  expect(await leadsTo(staff.page)).toBe(new URL(staff.page.url()).pathname)
  const text = staff.page.locator('.ProseMirror')
  expect(await text.getAttribute('contenteditable')).toBe('false')
  await ask(director, 'PATCH', `members/${own}`, { role: 'client-staff' })
  await staff.page.waitForSelector('[data-save-state][data-state=saved]')
  expect(await text.getAttribute('contenteditable')).toBe('true')
  await ask(director, 'DELETE', `members/${own}`)
  expect(await told(staff.page, 'outside')).toContain('このポータルを開く権限がなくなりました。')
})
