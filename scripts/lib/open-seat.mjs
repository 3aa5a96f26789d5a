/** Signs a demo account in by the form, in a browser context of its own; answers its page. */
export async function openSeat(browser, { base, account }, role, { width = 1280, height = 900, deviceScaleFactor = 1 } = {}) {
  const context = await browser.newContext({
    baseURL: base,
    locale: 'ja-JP',
    timezoneId: 'Asia/Tokyo',
    viewport: { width, height },
    deviceScaleFactor,
  })
  const page = await context.newPage()
  const { email, password } = account(role)
  await page.goto('/')
  await page.fill('input[name="email"]', email)
  await page.fill('input[name="password"]', password)
  await page.click('button[value="sign-in"]')
  await page.waitForURL((url) => url.pathname !== '/')
  return page
}
