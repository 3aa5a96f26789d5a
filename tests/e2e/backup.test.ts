import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { temporaryFolder } from '@tsuzuri/testing'
import { expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { enterPage } from './co-editor.ts'
import { type Product, startProduct } from './start-product.ts'
import { tsuzuri } from './tsuzuri.ts'

const portal = (product: Product) => `${product.base}/api/v1/portals/abc`
const email = 'sato@firm.example'
const password = 'a long enough password'

test('a backup taken while people type becomes a working installation elsewhere, and brings one page back into the living one', async () => {
  await using folder = await temporaryFolder()
  const data = join(folder.path, 'data')
  await tsuzuri(data, 'portal', 'create', 'abc', '--name', 'ABC社')
  const key = await tsuzuri(data, 'key', 'create', '--portal', 'abc', '--role', 'member')
  await tsuzuri(data, 'user', 'invite', email, '--portal', 'abc', '--role', 'director', '--password', password)
  const headers = { authorization: `Bearer ${key}` }
  const ask = (product: Product, path: string, init: RequestInit = {}) =>
    fetch(`${portal(product)}${path}`, { ...init, headers: { ...headers, ...init.headers } })
  await using product = await startProduct({ dataFolder: data, demo: false })

  const made = await ask(product, '/pages', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ title: '議事録', slug: 'minutes', markdown: 'はじめ\n' }),
  })
  const { id: page } = (await made.json()) as { readonly id: string }
  const form = new FormData()
  form.append('folder', '/給与')
  form.append('file', new File(['台帳の中身'.repeat(400_000)], '台帳.txt'))
  const placed = (await (await ask(product, '/files', { method: 'POST', body: form })).json()) as { readonly id: string }
  const placedId = placed.id

  // Taken while somebody types: whatever was acknowledged before it began is in it.
  using hana = enterPage({ base: product.base, page, key })
  await expect.poll(() => hana.lines()).toContain('はじめ')
  const typed: string[] = []
  const typeUntil = async (done: Promise<unknown>): Promise<void> => {
    const state = { done: false }
    void done.finally(() => (state.done = true)).catch(() => {})
    do {
      typed.push(`行 ${typed.length + 1} 𠮷`)
      hana.write(typed.at(-1) ?? '')
      await expect.poll(() => hana.saved.size, { timeout: 15_000, interval: 5 }).toBe(typed.length)
    } while (!state.done)
  }
  await typeUntil(Promise.resolve())
  const before = [...hana.saved]
  const file = join(folder.path, 'backup.tar')
  const backup = tsuzuri(data, 'backup', file)
  await Promise.all([backup, typeUntil(backup)])
  expect(await backup).toContain('1 contents of files, the secret')

  // One that is killed leaves no file.
  const killed = spawn(process.execPath, ['dist/server/tsuzuri.js', 'backup', join(folder.path, 'killed.tar')], {
    env: { ...process.env, TSUZURI_ROOT: process.cwd(), TSUZURI_DATA: data },
    stdio: 'ignore',
  })
  const ended = new Promise((resolve) => killed.on('exit', resolve))
  await expect
    .poll(async () => (await readdir(folder.path)).some((name) => name.startsWith('killed.tar.part-')), { timeout: 15_000, interval: 2 })
    .toBe(true)
  killed.kill('SIGKILL')
  await ended
  expect(existsSync(join(folder.path, 'killed.tar'))).toBe(false)

  // Elsewhere everything works, and a client of the other history is kept out.
  const elsewhere = join(folder.path, 'elsewhere')
  expect(await tsuzuri(elsewhere, 'restore', file)).toContain('Everybody signs in again.')
  {
    await using again = await startProduct({ dataFolder: elsewhere, demo: false })
    const text = await (await ask(again, `/pages/${page}/content`)).text()
    expect(before.filter((line) => !text.includes(line))).toEqual([])
    expect(await (await ask(again, `/files/${placedId}/content`)).text()).toBe('台帳の中身'.repeat(400_000))
    expect(
      ((await (await ask(again, `/pages/${page}/revisions`)).json()) as { readonly items: readonly unknown[] }).items.length,
    ).toBeGreaterThan(0)
    const signedIn = await fetch(`${again.base}/api/v1/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email, password }),
    })
    expect(signedIn.status).toBe(200)
    const closedWith = (epoch: number) =>
      new Promise<number>((resolve) => {
        const socket = new WebSocket(`${again.base.replace('http', 'ws')}/collab/abc/${page}?epoch=${epoch}`, { headers })
        socket.on('close', resolve)
        socket.on('message', () => socket.close(1000))
      })
    const { epoch } = (await (await ask(again, `/pages/${page}`)).json()) as { readonly epoch: number }
    expect(await closedWith(1)).toBe(4410)
    expect(await closedWith(epoch)).not.toBe(4410)
  }

  // In the living one the page says again what it said, and what is typed meanwhile stays.
  await ask(product, `/pages/${page}/content`, {
    method: 'PUT',
    headers: { 'content-type': 'text/markdown' },
    body: '間違えて書き直した。\n',
  })
  await expect.poll(() => hana.lines()).toContain('間違えて書き直した。')
  const start = typed.length
  const restored = tsuzuri(data, 'restore', file, '--portal', 'abc', '--page', 'minutes')
  await Promise.all([restored, typeUntil(restored)])
  expect(await restored).toContain('1 changed')
  await expect.poll(() => hana.lines(), { timeout: 15_000 }).toContain('はじめ')
  await typeUntil(Promise.resolve())
  const lines = hana.lines()
  expect(lines).toEqual(expect.arrayContaining(before))
  expect(lines).not.toContain('間違えて書き直した。')
  // What stood there when it was restored is in the version before; of what came after it nothing is missing.
  const meanwhile = typed.slice(start)
  const kept = meanwhile.filter((line) => lines.includes(line))
  expect(kept).toEqual(meanwhile.slice(-kept.length))
  expect(kept.length).toBeGreaterThan(0)
}, 120_000)
