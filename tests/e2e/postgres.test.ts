import { createDatabase, temporaryFolder } from '@tsuzuri/testing'
import { expect, test } from 'vitest'
import { signIn } from './sign-in.ts'
import { startProduct } from './start-product.ts'

test('the product runs on PostgreSQL: the demo is seeded, people sign in, read, write and search', async () => {
  await using folder = await temporaryFolder()
  await using database = await createDatabase()
  await using product = await startProduct({ dataFolder: folder.path, environment: { DATABASE_URL: database.url } })
  const headers = { cookie: await signIn(product, 'member'), origin: product.base, 'content-type': 'application/json' }
  const home = await fetch(`${product.base}/p/abc/`, { headers })
  expect([home.status, (await home.text()).includes('連絡表')]).toEqual([200, true])
  const made = await fetch(`${product.base}/api/v1/portals/abc/pages`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ title: '検証', markdown: '雪月花の一行\n' }),
  })
  expect(made.status).toBe(201)
  await expect
    .poll(
      async () =>
        ((await (await fetch(`${product.base}/api/v1/portals/abc/search?q=雪月花`, { headers })).json()) as { total: number }).total,
      { timeout: 10_000 },
    )
    .toBe(1)
})
