import { mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { ensureBrowser } from './lib/ensure-browser.mjs'
import { openSeat } from './lib/open-seat.mjs'
import { prepare } from './lib/prepare.mjs'
import { root } from './lib/root.mjs'
import { runMain } from './lib/run-main.mjs'
import { startDemo } from './lib/start-demo.mjs'
import { StepError } from './lib/step-error.mjs'

// The README's pictures, taken from a fresh demo that nobody has touched: `npm run screenshots`.
const images = join(root, 'docs/images')
const largest = 300_000
const portal = '/p/abc/'

await runMain(async () => {
  const progress = (line) => console.log(line)
  const runtime = await prepare({ build: ['server', 'portal'], progress })
  const executablePath = await ensureBrowser(runtime, { progress })
  const dataFolder = mkdtempSync(join(tmpdir(), 'tsuzuri-screenshots-'))
  const demo = await startDemo(runtime, dataFolder)
  try {
    await takeAll(demo, executablePath)
  } finally {
    await demo.stop()
    rmSync(dataFolder, { recursive: true, force: true })
  }
  return 0
})

async function takeAll(demo, executablePath) {
  // Not there before the install.
  const { chromium } = await import('playwright-core')
  const browser = await chromium.launch({ executablePath, chromiumSandbox: false, args: ['--disable-gpu', '--hide-scrollbars'] })
  try {
    mkdirSync(images, { recursive: true })
    const staff = await openSeat(browser, demo, 'member')
    await takeReading(staff)
    await takeEditing(staff, await openSeat(browser, demo, 'client-staff'))
    await takePhone(await openSeat(browser, demo, 'client-admin', { width: 390, height: 844, deviceScaleFactor: 2 }))
  } finally {
    await browser.close()
  }
}

/** Home, the page of a workflow, the search palette over it, and the desk. */
async function takeReading(page) {
  await page.goto(portal)
  await take(page, 'home', 1400)
  await page.goto(await addressOf(page, 'flow'))
  await take(page, 'page')
  await page.keyboard.press('Control+k')
  await page.fill('dialog[open] input[type="search"]', '家族手当')
  await page.waitForSelector('dialog[open] [role="option"]')
  await take(page, 'search')
  await page.goto('/desk')
  await take(page, 'desk')
}

/** Two people in the minutes of the last meeting, as one of them sees it. */
async function takeEditing(page, other) {
  const address = await addressOf(page, 'minutes')
  await Promise.all([openEditor(page, address), openEditor(other, address)])
  await placeCursor(page, '.ProseMirror ul p', other)
  await placeCursor(other, '.ProseMirror blockquote p', page)
  await other.keyboard.press('Enter')
  await other.keyboard.type('対象者には、次回までに私から連絡します。', { delay: 20 })
  await page.waitForSelector('.ProseMirror blockquote:has-text("対象者には、次回までに私から連絡します。")')
  await page.waitForSelector('.collaboration-carets__label')
  await page.waitForSelector('[data-save-state][data-state="saved"]')
  await take(page, 'editing', 1000)
}

async function takePhone(page) {
  await page.goto(portal)
  await take(page, 'phone')
}

async function openEditor(page, address) {
  await page.goto(address)
  await page.click('[data-edit]')
  await page.waitForSelector('.ProseMirror')
}

/** Puts the cursor at the end of the first text that the selector finds, and waits until the other one sees it there. */
async function placeCursor(page, selector, seenBy) {
  const label = seenBy.locator(selector).first().locator('.collaboration-carets__label')
  for (let tries = 0; tries < 10 && (await label.count()) === 0; tries += 1) {
    await page.locator(selector).first().click()
    await page.waitForTimeout(300)
    await page.keyboard.press('End')
    await page.waitForTimeout(700)
  }
}

/** The address of the first page of a type. */
async function addressOf(page, type) {
  const { items } = await page.evaluate(async () => (await fetch('/api/v1/portals/abc/pages')).json())
  const found = items.find((item) => item.type === type)
  if (!found) throw new StepError(`The demo has no page of the type ${type}.`, 'Name another one in scripts/screenshots.mjs.')
  return portal + found.path.split('/').map(encodeURIComponent).join('/')
}

/** Pictures what is on the screen, or the page's beginning down to a height in pixels. */
async function take(page, name, height) {
  const path = join(images, `${name}.png`)
  const size = page.viewportSize()
  if (height) await page.setViewportSize({ ...size, height })
  await page.evaluate(() => document.fonts.ready)
  await page.screenshot({ path, animations: 'disabled', caret: 'initial' })
  await page.setViewportSize(size)
  const bytes = statSync(path).size
  if (bytes > largest) throw new StepError(`${relative(root, path)} has ${bytes} bytes.`, `Show less on it: ${largest} is the most.`)
  console.log(`${relative(root, path)}: ${Math.round(bytes / 1000)} kB`)
}
