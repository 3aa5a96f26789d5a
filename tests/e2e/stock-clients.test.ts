import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { openChromium, temporaryFolder } from '@tsuzuri/testing'
import { build } from 'esbuild'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { type Product, startProduct } from './start-product.ts'
import { tsuzuri } from './tsuzuri.ts'

const markdown = 'はじめ\n\n::request-list{view="board"}\n\n|見|出|\n|-|-|\n|a|b|\n\n- [ ] 仕事\n\n::callout{color="red" 数="3"}\n'

/** A product with a page that has what stock editors do not know. */
const openPage = async (folder: string) => {
  await tsuzuri(folder, 'portal', 'create', 'abc', '--name', 'ABC社')
  const key = await tsuzuri(folder, 'key', 'create', '--portal', 'abc', '--role', 'member')
  await tsuzuri(
    folder,
    'user',
    'invite',
    'kei@abc.example',
    '--portal',
    'abc',
    '--role',
    'member',
    '--name',
    '恵',
    '--password',
    'stock clients',
  )
  const product = await startProduct({ dataFolder: folder, demo: false })
  const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/json' }
  const made = await fetch(`${product.base}/api/v1/portals/abc/pages`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ title: '議事録', markdown }),
  })
  const { id } = (await made.json()) as { id: string }
  const text = async (at: Product): Promise<string> =>
    (await fetch(`${at.base}/api/v1/portals/abc/pages/${id}/content`, { headers })).text()
  return { product, key, id, text, body: await text(product) }
}

const again = ({ base }: Product, dataFolder: string): Promise<Product> =>
  startProduct({ dataFolder, demo: false, port: Number(new URL(base).port) })

/** A process of the script; what it prints is what the page says to it. */
const runNodeClient = (product: Product, page: string, key: string) => {
  const script = join(process.cwd(), 'tests/e2e/stock/node-client.mjs')
  const child = spawn(process.execPath, [script, `${product.base.replace('http', 'ws')}/collab/abc`, page, key], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  let last = ''
  createInterface({ input: child.stdout }).on('line', (line) => {
    last = line
  })
  return {
    says: () => last,
    write: (line: string) => void child.stdin.write(`${line}\n`),
    [Symbol.dispose]: () => void child.kill(),
  }
}

const patience = { timeout: 40_000 }

test('plain Node scripts of the published packages write, agree, and go on after the server was started anew', async () => {
  await using folder = await temporaryFolder()
  const { product, key, id, text, body } = await openPage(folder.path)
  using hana = runNodeClient(product, id, key)
  using taro = runNodeClient(product, id, key)
  await expect.poll(hana.says, patience).toContain('はじめ')
  await expect.poll(taro.says, patience).toContain('はじめ')
  hana.write('花子 𠮷野家')
  await expect.poll(taro.says, patience).toContain('花子 𠮷野家')
  product.child.kill('SIGKILL')
  await product.ended
  taro.write('留守の間に')
  await using second = await again(product, folder.path)
  await expect.poll(hana.says, patience).toContain('留守の間に')
  hana.write('そのあと')
  await expect.poll(taro.says, patience).toContain('そのあと')
  expect(hana.says()).toBe(taro.says())
  await expect.poll(() => text(second), patience).toBe(`${body}\n花子 𠮷野家\n\n留守の間に\n\nそのあと\n`)
})

test('two stock TipTap editors write, agree, and go on after the server was started anew; what they do not know stays in the page', async () => {
  await using folder = await temporaryFolder()
  const { product, id, text, body } = await openPage(folder.path)
  const script = await build({
    entryPoints: [join(process.cwd(), 'tests/e2e/stock/tiptap-page.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    platform: 'browser',
  })
  const browser = await openChromium()
  try {
    const context = await browser.newContext({ baseURL: product.base, bypassCSP: true })
    const page = await context.newPage()
    await page.goto('/')
    await page.evaluate(async () => {
      const headers = { 'content-type': 'application/json' }
      await fetch('/api/v1/session', {
        method: 'POST',
        headers,
        body: JSON.stringify({ email: 'kei@abc.example', password: 'stock clients' }),
      })
      document.body.replaceChildren()
    })
    await page.addScriptTag({ content: script.outputFiles[0]?.text ?? '' })
    await page.evaluate(
      ([address, name]) => {
        const { openStockEditor } = window as unknown as { readonly openStockEditor: (address: string, page: string) => unknown }
        for (let editor = 0; editor < 2; editor += 1) openStockEditor(address ?? '', name ?? '')
      },
      [`${product.base.replace('http', 'ws')}/collab/abc`, id],
    )
    await page.waitForSelector('div[data-synced=true] + div[data-synced=true]')
    const says = (editor: number): Promise<string> => page.locator('.ProseMirror').nth(editor).innerText()
    await typeAtStart(page, 0, '花子')
    await expect.poll(() => says(1), patience).toContain('花子はじめ')
    await typeAtStart(page, 1, '太郎')
    await expect.poll(() => says(0), patience).toContain('太郎花子はじめ')

    product.child.kill('SIGKILL')
    await product.ended
    await typeAtStart(page, 0, '留守')
    await using second = await again(product, folder.path)
    await expect.poll(() => says(1), patience).toContain('留守太郎花子はじめ')
    await typeAtStart(page, 1, '後')
    await expect.poll(() => says(0), patience).toContain('後留守太郎花子はじめ')
    expect(await says(0)).toBe(await says(1))
    await expect.poll(() => text(second), patience).toBe(body.replace('はじめ', '後留守太郎花子はじめ'))
  } finally {
    await browser.close()
  }
})

const typeAtStart = async (page: Page, editor: number, words: string): Promise<void> => {
  await page.locator('.ProseMirror').nth(editor).locator('p').first().click()
  await page.keyboard.press('Home')
  await page.keyboard.insertText(words)
}
