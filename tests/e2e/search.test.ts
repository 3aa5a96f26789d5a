import { expect, test } from 'vitest'
import { useDemo } from './use-demo.ts'
import { violations } from './violations.ts'

const demo = useDemo()

test('the search page narrows by links that can be kept, proposes where nothing is found, and is accessible in both languages', async () => {
  for (const seat of [
    { locale: 'ja-JP', width: 1280 },
    { locale: 'en-US', width: 390 },
  ] as const) {
    await using person = await demo.open('member', seat)
    const { page } = person
    await page.goto('/search?q=給与')
    await page.click('.facets a[href*="kind=requests"]')
    await page.waitForURL(/kind=requests/)
    await page.click('.facets a[href*="portal=abc"]')
    await page.waitForURL(/kind=requests&portal=abc/)
    const hrefs = await page.$$eval('.hits a', (links) => links.map((link) => link.getAttribute('href') ?? ''))
    expect(hrefs.length).toBeGreaterThan(0)
    expect(hrefs.filter((href) => !href.startsWith('/p/abc/requests/'))).toEqual([])
    expect(await violations(page)).toEqual([])
    await page.goto('/p/abc/search?q=給与 見当たらない言葉')
    await page.click('[aria-labelledby=proposals] a')
    await page.waitForURL((url) => url.searchParams.get('q') === '給与')
    expect(await page.locator('.hits > li').count()).toBeGreaterThan(0)
    expect(await violations(page)).toEqual([])
    expect(person.complaints).toEqual([])
  }
})

test('the palette sends nothing while a word is composed, opens by Enter, remembers, and forgets when one signs out', async () => {
  await using person = await demo.open('client-staff')
  const { page, context } = person
  await page.clock.install()
  await page.goto('/p/abc/')
  const asked: string[] = []
  page.on('request', (request) => {
    const { pathname, searchParams } = new URL(request.url())
    if (pathname.endsWith('/search') && pathname.startsWith('/api/')) asked.push(searchParams.get('q') ?? '')
  })
  await page.keyboard.press('Control+k')
  const keyboard = await context.newCDPSession(page)
  for (const text of ['き', 'きゅう', '給与']) {
    await keyboard.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length })
    await page.clock.runFor(1_000)
  }
  expect([await page.inputValue('#palette input'), asked]).toEqual(['給与', []])
  await keyboard.send('Input.insertText', { text: '給与' })
  await page.clock.runFor(1_000)
  await page.waitForSelector('#palette [role=option][aria-selected=true]')
  expect(asked).toEqual(['給与'])
  await page.keyboard.press('Enter')
  await page.waitForURL((url) => url.pathname !== '/p/abc/')
  await page.keyboard.press('Control+k')
  await page.waitForSelector('#palette-recent-searches-0')
  expect(await page.textContent('#palette-recent-searches-0')).toBe('給与')
  expect(await page.locator('#palette-recent-pages ~ a').count()).toBeGreaterThan(0)
  expect(await violations(page)).toEqual([])
  await page.keyboard.press('Escape')
  await page.click('.person summary')
  await page.click('button[value="sign-out"]')
  await page.waitForURL((url) => url.pathname === '/')
  expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('tsuzuri-recent')))).toEqual([])
})
