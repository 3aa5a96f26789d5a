import type { Browser, BrowserContext, Page } from 'playwright-core'
import type { Account, Product } from './start-product.ts'

/** Somebody at a browser of their own. */
export interface Person extends AsyncDisposable {
  readonly page: Page
  readonly context: BrowserContext
  /** What the browser complained of: script errors, refused content, failed requests of our own. */
  readonly complaints: readonly string[]
}

export interface Seat {
  readonly locale?: 'ja-JP' | 'en-US'
  readonly width?: number
  /** Whether the browser runs scripts; it does unless told. */
  readonly scripts?: boolean
}

/** Signs the demo account of a role in, as a person would: by the form. Who has no role is a guest, and sees nothing yet. */
export const openPerson = async (
  browser: Browser,
  product: Product,
  role: string | null,
  { locale = 'ja-JP', width = 1280, scripts = true }: Seat = {},
): Promise<Person> => {
  const context = await browser.newContext({ locale, viewport: { width, height: 900 }, baseURL: product.base, javaScriptEnabled: scripts })
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  if (role !== null) await signInByForm(page, product.account(role))
  return { page, context, complaints, [Symbol.asyncDispose]: () => context.close() }
}

const signInByForm = async (page: Page, { email, password }: Account): Promise<void> => {
  await page.goto('/')
  await page.fill('input[name="email"]', email)
  await page.fill('input[name="password"]', password)
  await page.click('button[value="sign-in"]')
  await page.waitForURL((url) => url.pathname !== '/')
}
