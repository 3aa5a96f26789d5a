import { describe, expect, test } from 'vitest'
import { signIn } from './sign-in.ts'
import { useDemo } from './use-demo.ts'
import { violations } from './violations.ts'

const demo = useDemo()

/** A new portal from the payroll template, with the days of its master as given. */
const openPortal = async (slug: string, fields: object): Promise<{ readonly write: (fields: object) => Promise<void> }> => {
  const { base } = demo.product
  const cookie = await signIn(demo.product, 'firm-admin')
  const send = async (method: string, path: string, body: object): Promise<void> => {
    const answer = await fetch(`${base}/api/v1${path}`, {
      method,
      headers: { 'content-type': 'application/json', cookie, origin: base },
      body: JSON.stringify(body),
    })
    expect([path, answer.ok]).toEqual([path, true])
  }
  await send('POST', '/portals', { slug, name: '予定株式会社', template: 'payroll' })
  const page = encodeURIComponent('マスタ/締日と支払日')
  const write = (values: object) =>
    send('PUT', `/portals/${slug}/pages/${page}/content`, { markdown: '毎月の日程', fields: { category: 'payroll', ...values } })
  await write(fields)
  return { write }
}
const usual = { closingDay: 31, payDay: 25, payMonth: 'next', payShift: 'before', withholdingTerm: 'half-year', residentTaxTerm: 'monthly' }

describe('a portal from the payroll template', () => {
  test('gets its year from the master page, without scripts: looked at, taken over, and a changed pay day shows what moves before it does', async () => {
    const { write } = await openPortal('nenkan', usual)
    await using person = await demo.open('firm-admin', { scripts: false })
    const { page } = person
    await page.goto('/p/nenkan/schedule')
    await page.click('text=年間予定を作る')
    expect(await page.locator('h2#added').innerText()).toMatch(/^追加される予定\(\d+件\)$/)
    await page.click('button[value="follow"]')
    expect(await page.locator('.notice--good').innerText()).toMatch(/^予定に反映しました\(追加 \d+件、変更 0件/)
    expect(await page.locator('.empty').innerText()).toBe('予定はマスタの内容どおりです。反映するものはありません。')
    await write({ ...usual, payDay: 20 })
    await page.goto('/p/nenkan/schedule/plan')
    expect(await page.locator('h2#changed').innerText()).toMatch(/^変わる予定\(\d+件\)$/)
    await page.click('button[value="follow"]')
    expect(await page.locator('.notice--good').innerText()).toMatch(/追加 0件、変更 \d+件、ごみ箱へ 0件/)
    expect(person.complaints).toEqual([])
  })

  test.each(['ja-JP', 'en-US'] as const)('its page and the address of a calendar are accessible in %s', async (locale) => {
    await using person = await demo.open('director', { locale })
    await person.page.goto('/p/abc/schedule/plan')
    expect(await violations(person.page)).toEqual([])
    await person.page.goto('/account')
    await person.page.click('button[value="make-calendar"]')
    await person.page.waitForSelector('#told-once')
    expect(await violations(person.page)).toEqual([])
    await person.page.click('button[value="end-calendar"]')
  })

  test('is no matter of clients, who do not learn of the page', async () => {
    await using person = await demo.open('client-admin')
    expect((await person.page.goto('/p/abc/schedule/plan'))?.status()).toBe(404)
    await person.page.goto('/p/abc/schedule')
    expect(await person.page.getByText('年間予定を作る').count()).toBe(0)
  })
})

test('a person makes an address for the own calendar on the account page, and a calendar program reads it', async () => {
  await using person = await demo.open('client-staff', { scripts: false })
  await person.page.goto('/account')
  await person.page.click('button[value="make-calendar"]')
  const address = await person.page.inputValue('#told-once')
  expect(address).toMatch(/\/p\/abc\/calendar\.ics\?token=[\w-]{43}$/)
  const text = await (await fetch(address.replace(/^https?:\/\/[^/]+/, demo.product.base))).text()
  expect(text.split('BEGIN:VEVENT').length).toBeGreaterThan(5)
  await person.page.goto('/account')
  await person.page.click('button[value="end-calendar"]')
  expect((await fetch(address.replace(/^https?:\/\/[^/]+/, demo.product.base))).status).toBe(404)
})
