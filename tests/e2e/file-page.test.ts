import { makePdf } from '@tsuzuri/files/testing'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { useDemo } from './use-demo.ts'

const demo = useDemo()

/** Places a file as the page itself would; answers its id. */
const place = (page: Page, name: string, content: Uint8Array<ArrayBuffer> | string): Promise<string> =>
  page.evaluate(
    async ({ name: called, bytes }) => {
      const form = new FormData()
      form.set('folder', '/給与')
      form.set('file', new File([new Uint8Array(bytes)], called))
      const answer = await fetch('/api/v1/portals/abc/files', { method: 'POST', body: form })
      return ((await answer.json()) as { id: string }).id
    },
    { name, bytes: [...(typeof content === 'string' ? new TextEncoder().encode(content) : content)] },
  )

test('a PDF is drawn in the page by a viewer that is shut off from the portal, at the page that the address names', async () => {
  await using client = await demo.open('client-staff')
  const { page } = client
  const id = await place(page, '規程.pdf', makePdf([{ hex: '8b4b92f6' }, { hex: '925c93fa' }]))
  await page.goto(`/p/abc/files/${id}?page=2`)
  await expect.poll(() => page.locator('[data-told]').innerText(), { timeout: 60_000 }).toBe('2 / 2ページ')
  await page.getByRole('button', { name: '前のページ' }).click()
  await expect.poll(() => page.locator('[data-told]').innerText(), { timeout: 30_000 }).toBe('1 / 2ページ')
  const frame = page.frames().find((one) => one.url().endsWith('/pdf-viewer'))
  const inside = await frame?.evaluate(async () => ({
    origin: self.origin,
    cookie: ((): string => {
      try {
        return document.cookie
      } catch {
        return 'refused'
      }
    })(),
    fetched: await fetch('/api/v1/me').then(
      () => 'reached',
      () => 'refused',
    ),
    drawn: document.querySelector('canvas')?.width ?? 0,
  }))
  expect(inside).toEqual({ origin: 'null', cookie: 'refused', fetched: 'refused', drawn: expect.any(Number) })
  expect(inside?.drawn).toBeGreaterThan(100)
  expect(client.complaints.filter((complaint) => !complaint.includes('/api/v1/me'))).toEqual([])
})

test('a table, a text and a picture are shown; what could run is only taken away', async () => {
  await using client = await demo.open('client-staff')
  const { page } = client
  const table = await place(page, '勤怠.csv', '社員番号,氏名\n001,"山田, 太郎"\n')
  await page.goto(`/p/abc/files/${table}`)
  expect(await page.locator('.file-view__table tr').allInnerTexts()).toEqual(['社員番号\t氏名', '001\t山田, 太郎'])
  const text = await place(page, 'メモ.txt', '締日は25日です。')
  await expect
    .poll(
      async () => {
        await page.goto(`/p/abc/files/${text}`)
        return page.locator('.file-view__text').allInnerTexts()
      },
      { timeout: 20_000 },
    )
    .toEqual(['締日は25日です。'])
  const pixel = Uint8Array.from(
    atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=='),
    (character) => character.charCodeAt(0),
  )
  await page.goto(`/p/abc/files/${await place(page, '点.png', pixel)}`)
  await expect.poll(() => page.locator('.file-view__picture').evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(1)
  for (const [name, content] of [
    ['頁.html', '<script>parent.hacked = 1</script>'],
    ['図.svg', '<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>'],
    ['偽.png', '<html><script>1</script></html>'],
  ] as const) {
    const id = await place(page, name, content)
    await page.goto(`/p/abc/files/${id}`)
    expect([name, await page.locator('.file-view__picture, iframe').count()]).toEqual([name, 0])
    const view = await page.request.get(`/api/v1/portals/abc/files/${id}/versions/1/view`)
    const content200 = await page.request.get(`/api/v1/portals/abc/files/${id}/content`)
    expect([
      view.status(),
      content200.headers()['content-disposition']?.split(';')[0],
      content200.headers()['x-content-type-options'],
    ]).toEqual([415, 'attachment', 'nosniff'])
  }
})

test('without scripts a file’s page tells its text, its versions and the requests that hold one', async () => {
  await using client = await demo.open('client-staff', { scripts: false })
  const { page } = client
  await page.goto('/p/abc/files')
  await page.locator('tsuzuri-file-list .file-list__row').first().getByRole('button', { name: 'このファイルで依頼' }).click()
  await page.waitForURL('**/requests/*')
  const number = page.url().split('/').at(-1)
  await page.goto('/p/abc/files')
  await page.locator('tsuzuri-file-list .file-list__row').first().getByRole('link').first().click()
  await page.waitForSelector('#versions')
  expect(await page.locator('main').innerText()).toContain(`#${number}`)
  expect(await page.locator('main a', { hasText: 'ダウンロード' }).count()).toBeGreaterThan(1)
})
