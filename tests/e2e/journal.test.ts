import { freePort, openChromium } from '@tsuzuri/testing'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { demoFolder } from './demo-folder.ts'
import { openPerson, type Person } from './person.ts'
import { type Product, startProduct } from './start-product.ts'

// A server that dies and comes back at the same address, and people whose browsers outlive it.
const resources = new AsyncDisposableStack()
let start: () => Promise<Product>
let product: Product
/** Of the demo, as printed by the first start. */
let account: Product['account']
let open: (role: string) => Promise<Person>
beforeAll(async () => {
  const folder = resources.use(await demoFolder())
  const port = await freePort()
  start = () => startProduct({ dataFolder: folder.path, port })
  product = await start()
  account = product.account
  resources.defer(() => product[Symbol.asyncDispose]())
  const browser = resources.adopt(await openChromium(), (opened) => opened.close())
  open = (role) => openPerson(browser, { ...product, account }, role)
})
afterAll(() => resources.disposeAsync())

const die = async (): Promise<void> => {
  product.child.kill('SIGKILL')
  await product.ended
}
const comeBack = async (): Promise<void> => {
  product = await start()
}

const makePage = ({ page }: Person, title: string): Promise<{ readonly id: string; readonly path: string }> =>
  page.evaluate(
    async (body) => {
      const headers = { 'content-type': 'application/json' }
      return (await fetch('/api/v1/portals/abc/pages', { method: 'POST', headers, body })).json() as Promise<{ id: string; path: string }>
    },
    JSON.stringify({ title, type: 'minutes', markdown: '' }),
  )
const contentOf = (page: Page, id: string): Promise<string> =>
  page.evaluate(async (at) => (await fetch(at)).text(), `/api/v1/portals/abc/pages/${id}/content`)

const text = '.ProseMirror'
const reach = (page: Page, state: string) => page.waitForSelector(`[data-save-state][data-state=${state}]`)
/** Opens a page in the editor, with the cursor at the end of its text. */
const edit = async (page: Page, path: string): Promise<void> => {
  await page.goto(`/p/abc/${encodeURIComponent(path)}`)
  await page.click('[data-edit]')
  await page.click(`${text} > :last-child`)
  await page.keyboard.press('Control+End')
}
const typeLine = async (page: Page, line: string): Promise<void> => {
  await page.keyboard.type(line)
  await page.keyboard.press('Enter')
}
const count = (whole: string, part: string): number => whole.split(part).length - 1

test('what was typed while the server was away is brought in at the next opening, once, and can be taken out again', async () => {
  await using staff = await open('client-staff')
  const made = await makePage(staff, '控えの議事録')
  const tab = await staff.context.newPage()
  await edit(tab, made.path)
  await typeLine(tab, '保存された行')
  await reach(tab, 'saved')
  await die()
  await typeLine(tab, '離れて打った行')
  await reach(tab, 'offline')
  expect(await tab.locator('[data-save-state]').innerText()).toContain('入力はこの端末に控えてあるので、閉じても失われません。')
  await tab.close()
  await comeBack()

  await staff.page.goto(`/p/abc/${encodeURIComponent(made.path)}`)
  const left = staff.page.locator('.notice', { hasText: 'この端末に、保存されていない入力' })
  await left.getByRole('button', { name: '内容を見る' }).click()
  await expect.poll(() => left.locator('pre').innerText(), { timeout: 10_000 }).toContain('離れて打った行')
  await left.getByRole('button', { name: '編集を始める' }).click()
  const told = staff.page.locator('.notice', { hasText: '保存されずにこの端末に残っていた入力' })
  await told.waitFor()
  await reach(staff.page, 'saved')
  const typed = await staff.page.locator(text).innerText()
  expect([count(typed, '保存された行'), count(typed, '離れて打った行')]).toEqual([1, 1])
  await expect.poll(() => contentOf(staff.page, made.id), { timeout: 10_000 }).toContain('離れて打った行')
  await told.getByRole('button', { name: '元に戻す' }).click()
  await expect.poll(() => contentOf(staff.page, made.id), { timeout: 10_000 }).not.toContain('離れて打った行')
  expect(await contentOf(staff.page, made.id)).toContain('保存された行')
  await reach(staff.page, 'saved')
  await edit(staff.page, made.path)
  await reach(staff.page, 'saved')
  expect(await told.count()).toBe(0)
})

test('kill -9 while somebody types: all that was ever called saved is there, and the rest comes once the server is back', async () => {
  await using staff = await open('client-staff')
  const { page } = staff
  const made = await makePage(staff, '倒れる議事録')
  await edit(page, made.path)
  await page.evaluate((selector) => {
    const state = document.querySelector('[data-save-state]')
    const look = (): void => {
      if (state?.getAttribute('data-state') === 'saved')
        document.body.dataset['saved'] = document.querySelector<HTMLElement>(selector)?.innerText ?? ''
    }
    if (state) new MutationObserver(look).observe(state, { attributes: true })
  }, text)
  for (let line = 1; line <= 20; line += 1) {
    await typeLine(page, `${line}行目`)
    if (line % 7 === 0) await reach(page, 'saved')
  }
  const dying = die()
  for (let line = 21; line <= 30; line += 1) await typeLine(page, `${line}行目`)
  await dying
  await reach(page, 'offline')
  const saved = (await page.evaluate(() => document.body.dataset['saved'] ?? '')).split('\n').filter((line) => line !== '')
  expect(saved.length).toBeGreaterThan(10)
  await staff.context.setOffline(true)
  await comeBack()
  const cookie = (await staff.context.cookies()).map(({ name, value }) => `${name}=${value}`).join('; ')
  const there = await (await fetch(`${product.base}/api/v1/portals/abc/pages/${made.id}/content`, { headers: { cookie } })).text()
  expect(saved.filter((line) => count(there, `\n${line}\n`) !== 1)).toEqual([])
  await staff.context.setOffline(false)
  await reach(page, 'saved')
  const all = Array.from({ length: 30 }, (_, index) => `${index + 1}行目`)
  await expect
    .poll(async () => (await contentOf(page, made.id)).split('\n').filter((line) => line.endsWith('行目')), { timeout: 10_000 })
    .toEqual(all)
})

test('two tabs leave both of their texts; whoever else sits down at that browser sees none of it and sends none of it', async () => {
  await using staff = await open('client-staff')
  const made = await makePage(staff, '二つの窓の議事録')
  const tabs = [await staff.context.newPage(), await staff.context.newPage()]
  for (const tab of tabs) await edit(tab, made.path)
  for (const tab of tabs) await reach(tab, 'saved')
  await die()
  for (const [index, tab] of tabs.entries()) {
    await typeLine(tab, `窓${index + 1}の行`)
    await reach(tab, 'offline')
  }
  for (const tab of tabs) await tab.close()
  await comeBack()
  const cookies = await staff.context.cookies()
  await staff.context.clearCookies()
  const { email, password } = account('member')
  const { page } = staff
  await page.goto('/')
  await page.fill('input[name="email"]', email)
  await page.fill('input[name="password"]', password)
  await page.click('button[value="sign-in"]')
  await page.waitForURL((url) => url.pathname !== '/')
  await edit(page, made.path)
  await reach(page, 'saved')
  await typeLine(page, '別の人の行')
  await reach(page, 'saved')
  expect(await page.locator('.notice').count()).toBe(0)
  expect(await page.locator(text).innerText()).not.toMatch(/窓\dの行/)

  await staff.context.clearCookies()
  await staff.context.addCookies(cookies)
  await edit(page, made.path)
  await page.locator('.notice', { hasText: 'ページに取り込みました' }).waitFor()
  await reach(page, 'saved')
  const typed = await page.locator(text).innerText()
  expect(['窓1の行', '窓2の行', '別の人の行'].map((line) => count(typed, line))).toEqual([1, 1, 1])
})

test('signing out says what would be lost by it, and leaves nothing in the browser', async () => {
  await using staff = await open('client-staff')
  const { page } = staff
  const made = await makePage(staff, '置いていく議事録')
  const tab = await staff.context.newPage()
  await edit(tab, made.path)
  await reach(tab, 'saved')
  await die()
  await typeLine(tab, '置いていく行')
  await reach(tab, 'offline')
  await tab.close()
  await comeBack()
  await page.goto('/account')
  const signOut = page.locator('main').getByRole('button', { name: 'サインアウト', exact: true })
  const dialog = page.getByRole('dialog', { name: '保存されていない入力があります' })
  await signOut.click()
  expect(await dialog.getByRole('link', { name: '置いていく議事録' }).getAttribute('href')).toBe(`/p/abc/${encodeURIComponent(made.path)}`)
  await dialog.getByRole('button', { name: 'やめる' }).click()
  expect(await dialog.isVisible()).toBe(false)
  await signOut.click()
  await dialog.getByRole('button', { name: '消してサインアウト' }).click()
  await page.waitForURL((url) => url.pathname === '/')
  const kept = await page.evaluate(
    () =>
      new Promise<readonly number[]>((resolve) => {
        const opening = indexedDB.open('tsuzuri-journal')
        opening.onsuccess = () => {
          const transaction = opening.result.transaction(['sittings', 'changes'])
          const counts = ['sittings', 'changes'].map((name) => transaction.objectStore(name).count())
          transaction.oncomplete = () => resolve(counts.map(({ result }) => result))
        }
      }),
  )
  expect(kept).toEqual([0, 0])
  expect(await page.evaluate(() => localStorage.length)).toBe(0)
})

test('where the browser keeps nothing it is said that closing loses what is not saved, and the browser asks before', async () => {
  await using staff = await open('client-staff')
  const { page } = staff
  const made = await makePage(staff, '控えのない議事録')
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('not here', 'SecurityError')
    }
  })
  await edit(page, made.path)
  await typeLine(page, '保存された行')
  await reach(page, 'saved')
  await die()
  await typeLine(page, '離れて打った行')
  await reach(page, 'offline')
  expect(await page.locator('[data-save-state]').innerText()).toContain('このページを閉じると失われます。')
  const asked = page.waitForEvent('dialog')
  const closing = page.close({ runBeforeUnload: true })
  const dialog = await asked
  expect(dialog.type()).toBe('beforeunload')
  await dialog.dismiss()
  await closing
  await comeBack()
  await reach(page, 'saved')
  expect(await contentOf(page, made.id)).toContain('離れて打った行')
})
