import { openChromium, temporaryFolder, type TemporaryFolder } from '@tsuzuri/testing'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openPerson } from './person.ts'
import { type Product, startProduct } from './start-product.ts'

let folder: TemporaryFolder
let product: Product
let browser: Browser

beforeAll(async () => {
  folder = await temporaryFolder()
  product = await startProduct({ dataFolder: folder.path })
  browser = await openChromium()
})
afterAll(async () => {
  await browser.close()
  await product[Symbol.asyncDispose]()
  await folder[Symbol.asyncDispose]()
})

const members = '/p/abc/members'
const rowOf = (page: Page, name: string) => page.locator('tbody tr', { hasText: name })
const notice = (page: Page) => page.locator('.notice').innerText()

test('the client’s approver invites, makes the link anew, and takes the invitation back, without any script', async () => {
  await using approver = await openPerson(browser, product, 'client-admin', { scripts: false })
  const { page } = approver
  await page.goto(members)
  await page.fill('#invite-email', 'neko@abc.example')
  await page.fill('#invite-name', '猫田 花')
  await page.click('button[value="invite"]')
  const first = await page.inputValue('#told-once')
  await rowOf(page, '猫田 花').locator('button[value="renew"]').click()
  const second = await page.inputValue('#told-once')
  expect([await notice(page), first === second]).toEqual(['招待リンクを再発行しました。前のリンクはもう使えません。', false])

  const guest = await browser.newContext({ locale: 'ja-JP' })
  const invited = await guest.newPage()
  const opened = async (link: string) => [(await invited.goto(link))?.status(), await invited.locator('h1').innerText()]
  expect(await opened(first)).toEqual([404, '招待を使えません'])
  expect(await opened(second)).toEqual([200, '「株式会社ABC 人事業務ポータル」への招待'])
  await rowOf(page, '猫田 花').locator('button[value="revoke"]').click()
  expect([await notice(page), await rowOf(page, '猫田 花').count()]).toEqual(['招待を取り消しました。', 0])
  expect((await opened(second))[0]).toBe(404)
  await guest.close()
})

test('who may manage nobody is offered nothing; the client’s approver only its own side, and not its own way out', async () => {
  const offered = async (role: string) => {
    await using person = await openPerson(browser, product, role)
    await person.page.goto(members)
    const rows = await person.page.locator('tbody tr:has(.row-change) th').allInnerTexts()
    return { rows: rows.map((text) => text.trim()).toSorted(), invites: await person.page.locator('#invite-email').count() }
  }
  for (const role of ['member', 'client-staff', 'client-viewer']) expect(await offered(role)).toEqual({ rows: [], invites: 0 })
  expect(await offered('client-admin')).toEqual({ rows: ['鈴木 由佳', '高橋 誠'].toSorted(), invites: 1 })
  expect((await offered('firm-admin')).rows).toHaveLength(5)
})

test('a role is changed and somebody is removed in a row; what they have open is over, and they are told nothing but that', async () => {
  await using director = await openPerson(browser, product, 'director')
  await using staff = await openPerson(browser, product, 'client-viewer')
  await staff.page.goto('/p/abc/')
  const { page } = director
  await page.goto(members)
  await rowOf(page, '高橋 誠').locator('summary').click()
  await rowOf(page, '高橋 誠').locator('select').selectOption('client-staff')
  await rowOf(page, '高橋 誠').locator('button[value="change"]').click()
  expect([await notice(page), await rowOf(page, '高橋 誠').locator('[data-label="役割"]').innerText()]).toEqual([
    '役割を変えました。',
    '顧客担当',
  ])
  expect((await staff.page.goto('/p/abc/members'))?.status()).toBe(200)
  await rowOf(page, '高橋 誠').locator('summary').click()
  await rowOf(page, '高橋 誠').locator('button[value="remove"]').click()
  expect([await notice(page), await rowOf(page, '高橋 誠').count()]).toEqual(['メンバーから外しました。', 0])
  expect((await staff.page.goto('/p/abc/'))?.status()).toBe(404)
  await staff.page.goto('/desk')
  expect(await staff.page.locator('main').innerText()).toContain('参加しているポータルはありません')
})
