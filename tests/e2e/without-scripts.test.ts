import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { useDemo } from './use-demo.ts'

const demo = useDemo()

test('the calendar turns to another month and to a list on the whole page, and the requests to a board beside it', async () => {
  await using client = await demo.open('client-staff', { scripts: false })
  const { page } = client
  const month = page.locator('.calendar__month')
  const before = await month.innerText()
  await page.getByRole('link', { name: '次の月' }).click()
  expect(await month.innerText()).not.toBe(before)
  const next = await month.innerText()
  await expectWholePage(page)
  await page.getByRole('link', { name: '一覧で見る' }).click()
  expect([await month.innerText(), await page.locator('.calendar__table').count()]).toEqual([next, 0])
  await page.getByRole('link', { name: 'ボード' }).click()
  expect([await month.innerText(), await page.locator('.board').count(), await page.locator('.calendar__table').count()]).toEqual([
    next,
    1,
    0,
  ])
  await page.reload()
  expect([await month.innerText(), await page.locator('.board').count()]).toEqual([next, 1])
  await expectWholePage(page)
})

test('the blocks of an older version turn and act in that version, and a former address of it leads there', async () => {
  await using staff = await demo.open('member', { scripts: false })
  const { page } = staff
  await page.goto('/p/abc/')
  await page.locator('.page-head__line a').first().click()
  await page.getByRole('link', { name: 'この版を読む(第1版)' }).click()
  const version = new URL(page.url()).pathname
  expect(version).toMatch(/\/1$/)
  const heading = page.locator('#shown')
  const month = await page.locator('.calendar__month').innerText()
  await page.getByRole('link', { name: '次の月' }).click()
  expect([new URL(page.url()).pathname, await heading.innerText()]).toEqual([version, '第1版'])
  expect(await page.locator('.calendar__month').innerText()).not.toBe(month)
  const next = await page.locator('.calendar__month').innerText()
  await page.getByRole('link', { name: 'ボード' }).click()
  expect([await heading.innerText(), await page.locator('.calendar__month').innerText(), await page.locator('.board').count()]).toEqual([
    '第1版',
    next,
    1,
  ])
  await page.locator('tsuzuri-contact-table summary', { hasText: '連絡' }).first().click()
  await page.fill('tsuzuri-contact-table [name="title"]', '古い版から書いた連絡')
  await page.locator('tsuzuri-contact-table .new-record__form button').click()
  expect([await heading.innerText(), await page.locator('tr', { hasText: '古い版から書いた連絡' }).count()]).toEqual(['第1版', 1])
  await page.goto(version.replace(/1$/, '?read=1'))
  expect(new URL(page.url()).pathname).toBe(version)
  for (const nonsense of ['x', '0', '999', '1x'])
    expect([nonsense, (await page.goto(version.replace(/1$/, nonsense)))?.status()]).toEqual([nonsense, 404])
})

test('an address that asks for nonsense shows the page as it is written', async () => {
  await using client = await demo.open('client-staff', { scripts: false })
  for (const query of [
    'calendar.month=2026-13',
    'calendar.view=',
    'calendar.2.month=2026-01',
    'gone.x=1',
    `calendar.month=${'9'.repeat(9000)}`,
  ]) {
    const answer = await client.page.goto(`/p/abc/?${query}`)
    expect([query.slice(0, 40), answer?.status()]).toEqual([query.slice(0, 40), 200])
    expect(await client.page.locator('.calendar__table').count()).toBe(1)
  }
  for (const address of ['requests/all?cursor=x', 'contacts?cursor=%00', 'files?cursor=x&q=1', 'search?q=a&kind=x']) {
    const answer = await client.page.goto(`/p/abc/${address}`)
    expect([address, answer?.status()]).toEqual([address, 200])
    await client.page.waitForSelector('h1')
  }
})

test('with scripts only the block is exchanged, and a view that came by the address stays when rows change', async () => {
  await using client = await demo.open('client-staff')
  const { page } = client
  await page.goto('/p/abc/?calendar.view=list')
  const address = page.url()
  await page.getByRole('link', { name: 'ボード' }).click()
  await page.waitForSelector('.board')
  await page.locator('tsuzuri-calendar summary').click()
  await page.fill('tsuzuri-calendar [name="title"]', '資料の受け渡し')
  // The list begins with the month of the portal's own day.
  const today = new Date().toLocaleDateString('sv-SE', { timeZone: 'Asia/Tokyo' })
  await page.fill('tsuzuri-calendar [name="startsAt"]', `${today.slice(0, 8)}15T10:00`)
  await page.locator('tsuzuri-calendar button[type="submit"]').click()
  await page.waitForSelector('.calendar__list :text("資料の受け渡し")')
  expect([page.url(), await page.locator('.board').count()]).toEqual([address, 1])
  expect(client.complaints).toEqual([])
})

test('a contact is written, answered and a file placed and asked about, all by forms', async () => {
  await using client = await demo.open('client-staff', { scripts: false })
  const { page } = client
  await page.locator('tsuzuri-contact-table summary', { hasText: '連絡' }).first().click()
  await page.fill('tsuzuri-contact-table [name="title"]', '紙で届いた扶養届について')
  await page.fill('tsuzuri-contact-table [name="fields.body"]', '一行目\n二行目')
  await page.locator('tsuzuri-contact-table .new-record__form button').click()
  await expectWholePage(page)
  expect(await page.locator('tsuzuri-contact-table tr', { hasText: '紙で届いた扶養届について' }).count()).toBe(1)

  await using staff = await demo.open('member', { scripts: false })
  await staff.page.goto('/p/abc/')
  const row = staff.page.locator('tsuzuri-contact-table tr', { hasText: '紙で届いた扶養届について' })
  const state = await row.locator('.state').innerText()
  await row.locator('.contact-table__moves button').first().click()
  await expectWholePage(staff.page)
  expect(await row.locator('.state').innerText()).not.toBe(state)

  await page.setInputFiles('tsuzuri-file-list input[type="file"]', [
    { name: '扶養届.txt', mimeType: 'text/plain', buffer: Buffer.from('山田') },
    { name: '添付.txt', mimeType: 'text/plain', buffer: Buffer.from('別紙') },
  ])
  await page.locator('.file-list__send').click()
  await expectWholePage(page)
  const file = page.locator('tsuzuri-file-list tr', { hasText: '扶養届.txt' })
  expect([await file.count(), await page.locator('tsuzuri-file-list tr', { hasText: '添付.txt' }).count()]).toEqual([1, 1])
  await file.getByRole('button', { name: 'このファイルで依頼' }).click()
  await page.waitForURL('**/requests/*')
  await page.fill('[name="description"]', '扶養に入れてください。')
  await page.locator('button[value="send"]').click()
  expect(await page.locator('h1').innerText()).toBe('扶養届.txt')
  await page.goto('/p/abc/')
  expect(await page.locator('tsuzuri-request-list tr', { hasText: '扶養届.txt' }).count()).toBe(1)
})

test('a page is made and a row changed in dialogs that open without scripts', async () => {
  await using staff = await demo.open('member', { scripts: false })
  const { page } = staff
  await page.goto('/p/abc/')
  await page.locator('.page-head__actions summary').click()
  await page.locator('[data-dialog="new-page"]').click()
  await page.fill('#new-page [name="title"]', '手で作ったページ')
  await page.locator('#new-page button[value="create"]').click()
  expect(await page.locator('h1').innerText()).toBe('手で作ったページ')

  await page.goto('/p/abc/requests/all')
  await page.locator('.records__table th a').first().click()
  await page.locator('[data-dialog="edit-record"]').click()
  await page.fill('#edit-record [name="title"]', '手で直した題')
  await page.locator('#edit-record button[value="change"]').click()
  expect(await page.locator('h1').innerText()).toBe('手で直した題')
  await page.locator('[data-dialog="edit-record"]').click()
  await page.locator('#edit-record [data-dialog-close]').click()
  expect(await page.locator('#edit-record').isVisible()).toBe(false)
})

test('a reply that comes too late, and a change that is refused, stand again in their forms', async () => {
  await using staff = await demo.open('member', { scripts: false })
  await using director = await demo.open('director')
  const contact = await director.page.evaluate(async () => {
    const base = '/api/v1/portals/abc/collections/contacts/records'
    const headers = { 'content-type': 'application/json' }
    const made = await fetch(base, { method: 'POST', headers, body: JSON.stringify({ title: '遅れた返信' }) })
    return `${base}/${((await made.json()) as { id: string }).id}`
  })
  const move = (to: string): Promise<number> =>
    director.page.evaluate(
      async ([address, state]) => {
        const headers = { 'content-type': 'application/json' }
        return (await fetch(`${address}/transitions`, { method: 'POST', headers, body: JSON.stringify({ to: state }) })).status
      },
      [contact, to] as const,
    )
  const { page } = staff
  await page.goto('/p/abc/contacts')
  await page.click('a:has-text("遅れた返信")')
  await page.fill('#comment-body', '一行目\n二行目')
  expect(await move('closed')).toBe(200)
  await page.locator('form:has(#comment-body) button[value="move"]').click()
  expect(await page.locator('.notice--bad').count()).toBe(1)
  expect(await page.inputValue('#comment-body')).toBe('一行目\n二行目')

  await page.locator('[data-dialog="edit-record"]').click()
  await page.fill('#edit-title', '直した題')
  await page.fill('#edit-occurredAt', '2026-11-20T09:30')
  await director.page.evaluate(async (address) => {
    const { headers } = await fetch(address)
    const sent = { 'content-type': 'application/json', 'if-match': headers.get('etag') ?? '' }
    await fetch(address, { method: 'PATCH', headers: sent, body: JSON.stringify({ title: '先に直した題' }) })
  }, contact)
  await page.locator('#edit-record button[value="change"]').click()
  expect(await page.locator('h1').innerText()).toBe('先に直した題')
  await page.locator('[data-dialog="edit-record"]').click()
  expect([await page.inputValue('#edit-title'), await page.inputValue('#edit-occurredAt')]).toEqual(['直した題', '2026-11-20T09:30'])
})

for (const role of ['client-staff', 'member']) {
  test(`no screen has anything dead or leads to anything but pages and files: ${role}`, async () => {
    await using person = await demo.open(role, { scripts: false })
    const { page } = person
    const seen = new Set<string>()
    let walked = 0
    const waiting = [
      '/p/abc/',
      '/account',
      '/search?q=%E7%B5%A6%E4%B8%8E',
      '/p/abc/search?q=%E7%B5%A6%E4%B8%8E',
      ...(role === 'member' ? ['/desk'] : []),
    ]
    for (let address = waiting.shift(); address !== undefined; address = waiting.shift()) {
      const fresh = traits(address).filter((trait) => !seen.has(trait))
      if (fresh.length === 0) continue
      for (const trait of fresh) seen.add(trait)
      walked += 1
      const answer = await page.goto(address)
      expect([address, answer?.status(), answer?.headers()['content-type']]).toEqual([address, 200, 'text/html; charset=utf-8'])
      expect([address, await deadIn(page)]).toEqual([address, []])
      const links = await page.locator('a[href]').evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href))
      for (const link of links) {
        const { origin, pathname, search } = new URL(link)
        if (origin !== demo.product.base) continue
        expect([address, pathname, isPageOrFile(pathname)]).toEqual([address, pathname, true])
        if (!/^\/(api|p\/xyz)\//.test(pathname)) waiting.push(pathname + search)
      }
    }
    expect(walked).toBeGreaterThan(60)
  }, 200_000)
}

const expectWholePage = async (page: Page): Promise<void> => {
  expect([new URL(page.url()).pathname, await page.locator('.header').count(), await page.locator('h1').count()]).toEqual(['/p/abc/', 1, 1])
}

/**
 * What an address may show that no other did: its screen (rows of one collection look alike, and so do versions of one page; the first stands
 * for all), and each thing its query asks for, once a screen and not once in each company. Every page and every file is a screen of its
 * own, for it shows what the others do not.
 */
const traits = (address: string): readonly string[] => {
  const { pathname, searchParams } = new URL(address, demo.product.base)
  const screen = pathname
    .replace(/\/(contacts|requests|schedule|processing|reports|history)\/[^/]*[0-9][^/]*/, '/$1/1')
    .replace(/\/[0-9]+$/, '/1')
  const kind = screen.replace(/^\/p\/abc\/%.*/, '/p/abc/page').replace(/\/files\/.*/, '/files/1')
  return [screen, ...[...searchParams.keys()].map((name) => `${kind}?${name}`)]
}

const isPageOrFile = (path: string): boolean =>
  !path.startsWith('/api/') || /\/content$|\/(records|readings|import-template)\.(csv|xlsx)$/.test(path)

/** What can be seen and pressed, and does nothing. */
const deadIn = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true
    const dead = [
      'button[type="button"]:not([popovertarget]), button:not(form button, [popovertarget])',
      'form:not(:has(button:not([type="button"])))',
      'form[method="post"]:not(:has([name="intent"]))',
      'a:not([href]), a[href=""], a[href^="javascript:"]',
    ]
    return [...document.querySelectorAll(dead.join(', '))]
      .filter((element) => element.checkVisibility())
      .map((element) => element.outerHTML.slice(0, 200))
  })
