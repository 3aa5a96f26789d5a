import type { Browser, BrowserContext, Page } from 'playwright-core'
import type { Product } from './start-product.ts'

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

/** Signs the demo account of a role in and opens what they come to. Who has no role is a guest, and sees nothing yet. */
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
  if (role !== null) {
    const { email, password } = product.account(role)
    const answer = await context.request.post('/api/v1/session', { data: { email, password } })
    if (!answer.ok()) throw new Error(await answer.text())
    await page.goto('/')
  }
  return { page, context, complaints, [Symbol.asyncDispose]: () => context.close() }
}
