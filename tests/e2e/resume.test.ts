import { createHash, randomBytes } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { freePort, openChromium, temporaryFolder } from '@tsuzuri/testing'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { demoFolder } from './demo-folder.ts'
import { openPerson, type Person } from './person.ts'
import { type Product, startProduct } from './start-product.ts'

const resources = new AsyncDisposableStack()
const content = randomBytes(24 * 1024 * 1024)
let file: string
let product: Product
let restart: () => Promise<Product>
let client: Person
beforeAll(async () => {
  const desktop = resources.use(await temporaryFolder())
  file = join(desktop.path, '年末調整_資料.bin')
  await writeFile(file, content)
  const data = resources.use(await demoFolder())
  const start = { dataFolder: data.path, port: await freePort() }
  restart = async () => resources.use(await startProduct(start))
  product = await restart()
  const browser = resources.adopt(await openChromium(), (opened) => opened.close())
  client = resources.use(await openPerson(browser, product, 'client-staff'))
})
afterAll(() => resources.disposeAsync())

/** A line as slow as that of a small office. */
const slowDown = async (page: Page): Promise<void> => {
  const session = await client.context.newCDPSession(page)
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 5,
    downloadThroughput: -1,
    uploadThroughput: 4 * 1024 * 1024,
  })
}
const choose = (page: Page): Promise<void> => page.setInputFiles('tsuzuri-file-list input[data-files]:not([webkitdirectory])', file)
const told = (page: Page): Promise<string> => page.locator('[data-uploads]').innerText()
const status = (page: Page): Promise<string> => page.locator('tsuzuri-file-list [data-status]').innerText()
const underWay = (page: Page): Promise<void> => expect.poll(() => told(page), { timeout: 60_000 }).toMatch(/\b([2-5]\d)%/)
/** Where each part began that the page has sent. */
const partsOf = (page: Page): readonly number[] => {
  const offsets: number[] = []
  page.on('request', (request) => {
    if (request.method() === 'PATCH') offsets.push(Number(request.headers()['upload-offset']))
  })
  return offsets
}
const versions = async (page: Page): Promise<readonly string[]> => {
  const { items } = (await (await page.request.get('/api/v1/portals/abc/files?q=年末調整_資料')).json()) as {
    items: readonly { id: string; current: { sha256: string } }[]
  }
  const [found] = items
  if (!found) return []
  const listed = (await (await page.request.get(`/api/v1/portals/abc/files/${found.id}/versions`)).json()) as {
    items: readonly { sha256: string }[]
  }
  return listed.items.map(({ sha256 }) => sha256)
}
const expected = createHash('sha256').update(content).digest('hex')

test('an upload goes on by itself after the server was killed in the middle of it', async () => {
  const { page } = client
  await page.goto('/p/abc/files')
  await slowDown(page)
  const offsets = partsOf(page)
  await choose(page)
  await underWay(page)
  product.child.kill('SIGKILL')
  await product.ended
  await expect.poll(() => told(page), { timeout: 30_000 }).toContain('つながり次第、続きから送ります')
  product = await restart()
  await expect.poll(() => status(page), { timeout: 120_000 }).toContain('「年末調整_資料.bin」を置きました。')
  expect(offsets.length).toBeGreaterThan(1)
  expect([offsets[0], offsets.at(-1) === 0]).toEqual([0, false])
  expect(await versions(page)).toEqual([expected])
})

test('an upload that rests is there when the page is loaded anew, and goes on with the same file', async () => {
  const { page } = client
  page.on('dialog', (dialog) => void dialog.accept())
  await page.goto('/p/abc/files')
  await slowDown(page)
  await choose(page)
  await underWay(page)
  await page.getByRole('button', { name: '一時停止' }).click()
  await expect.poll(() => told(page)).toContain('一時停止中')
  await page.reload()
  await slowDown(page)
  await expect.poll(() => told(page), { timeout: 30_000 }).toMatch(/「年末調整_資料\.bin」は\d\d%まで届いています/)
  const offsets = partsOf(page)
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: '同じファイルを選んで続ける' }).click()
  await (await chooser).setFiles(file)
  await expect.poll(() => status(page), { timeout: 120_000 }).toContain('「年末調整_資料.bin」を置きました。')
  expect([offsets.length, offsets[0] === 0, await versions(page)]).toEqual([1, false, [expected, expected]])
})

test('what was begun can be given up', async () => {
  const { page } = client
  await page.goto('/p/abc/files')
  await slowDown(page)
  await choose(page)
  await underWay(page)
  await page.reload()
  await page.getByRole('button', { name: '送るのをやめる' }).click()
  await expect.poll(() => status(page)).toContain('送るのをやめました')
  const left = (await (await page.request.get('/api/v1/portals/abc/uploads')).json()) as { items: unknown[] }
  expect([left.items, (await versions(page)).length]).toEqual([[], 2])
})
