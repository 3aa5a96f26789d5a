import { execFileSync, spawn } from 'node:child_process'
import { cp, mkdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { freePort, temporaryFolder } from '@tsuzuri/testing'
import { expect, test } from 'vitest'
import { signIn } from './sign-in.ts'
import { watchProduct } from './start-product.ts'

/** A copy of what is in the repository, as a clone would have it: no packages, nothing built, no data. */
const copyClone = async (target: string): Promise<void> => {
  const files = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { encoding: 'utf8' })
    .split('\0')
    .filter(Boolean)
  for (const folder of new Set(files.map((file) => dirname(file)))) await mkdir(join(target, folder), { recursive: true })
  await Promise.all(files.map((file) => cp(file, join(target, file))))
}

const npmStart = async (clone: string) => {
  const port = await freePort()
  const child = spawn('npm', ['start'], {
    cwd: clone,
    env: { ...process.env, PORT: String(port), TSUZURI_DATA: join(clone, 'data') },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  return watchProduct(child, `http://127.0.0.1:${port}`)
}

test('npm start on a copy of the clone serves the demo, and a second start is ready at once', { timeout: 300_000 }, async () => {
  await using folder = await temporaryFolder({ onDisk: true })
  const clone = join(folder.path, 'clone')
  await copyClone(clone)

  {
    await using product = await npmStart(clone)
    const headers = { cookie: await signIn(product, 'client-staff') }
    const walk = [
      '/healthz',
      '/readyz',
      '/api/openapi.json',
      '/api/docs',
      '/',
      '/p/abc/',
      '/p/abc/requests/1',
      '/p/abc/files',
      '/p/abc/search?q=給与',
      '/api/v1/portals/abc/pages',
    ]
    const statuses = await Promise.all(walk.map(async (address) => [address, (await fetch(product.base + address, { headers })).status]))
    expect(statuses).toEqual(walk.map((address) => [address, 200]))
    const { items } = (await (await fetch(`${product.base}/api/v1/portals/abc/pages`, { headers })).json()) as {
      items: { path: string }[]
    }
    const pages = await Promise.all(
      items.map(async ({ path }) => [
        path,
        (await fetch(`${product.base}/p/abc/${path === 'home' ? '' : encodeURI(path)}`, { headers })).status,
      ]),
    )
    expect(pages).toEqual(items.map(({ path }) => [path, 200]))
    expect(items.length).toBeGreaterThan(12)
  }

  const again = performance.now()
  await using second = await npmStart(clone)
  expect((await fetch(`${second.base}/readyz`)).status).toBe(200)
  expect(second.printed()).not.toContain('Installing')
  expect(performance.now() - again).toBeLessThan(30_000)
})
