import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { temporaryFolder, type TemporaryFolder } from '@tsuzuri/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Person } from './person.ts'
import { useDemo } from './use-demo.ts'

const demo = useDemo()

let desktop: TemporaryFolder

beforeAll(async () => {
  desktop = await temporaryFolder()
  const pay = join(desktop.path, '給与')
  await mkdir(join(pay, '11月', '空'), { recursive: true })
  await writeFile(join(pay, '台帳.csv'), '氏名,支給額\n')
  await writeFile(join(pay, '.DS_Store'), 'x')
  // More than a browser hands over of a folder at once.
  for (let number = 1; number <= 120; number += 1) await writeFile(join(pay, '11月', `明細_${number}.csv`), `${number}\n`)
  await writeFile(join(pay, '11月', 'con.csv'), 'x')
})
afterAll(() => desktop[Symbol.asyncDispose]())

/** Lets go of something over the page, as the file manager of the operating system does. */
const drop = async ({ context, page }: Person, ...files: string[]): Promise<void> => {
  const session = await context.newCDPSession(page)
  const data = { items: [], files, dragOperationsMask: 1 }
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await session.send('Input.dispatchDragEvent', { type, x: 640, y: 300, data })
}
const placed = async ({ page }: Person): Promise<readonly string[]> =>
  page.evaluate(async () => {
    const names: string[] = []
    let cursor: string | null = ''
    while (cursor !== null) {
      const answer = await fetch(`/api/v1/portals/abc/files?folder=/給与&limit=200${cursor === '' ? '' : `&cursor=${cursor}`}`)
      const list = (await answer.json()) as { items: { folder: string; name: string }[]; next: string | null }
      names.push(...list.items.map(({ folder: into, name }) => `${into}/${name}`))
      cursor = list.next
    }
    return names
  })

test('a folder dropped on the page goes into the drive as it is; what cannot go says why, and the rest goes in', async () => {
  await using client = await demo.open('client-staff')
  await client.page.goto('/p/abc/files')
  const before = await placed(client)
  await drop(client, join(desktop.path, '給与'))
  const status = client.page.locator('tsuzuri-file-list [data-status]')
  await expect.poll(() => status.innerText(), { timeout: 60_000 }).toContain('121件のファイルを置きました。')
  const told = await status.innerText()
  expect(told).toContain('置けなかったファイルが1件あります。')
  expect(told).toContain('中にファイルがないフォルダーは置かれません: 給与/11月/空。')
  expect(told).toContain('1件(.DS_Storeなど)は除きました')
  const failure = await client.page.locator('[data-uploads] li', { hasText: '給与/11月/con.csv' }).innerText()
  expect(failure).toContain('この名前では置けません')
  expect(failure).not.toContain('つなが')
  const now = (await placed(client)).filter((name) => !before.includes(name))
  expect(now.length).toBe(121)
  expect(now).toContain('/給与/台帳.csv')
  expect(now).toContain('/給与/11月/明細_120.csv')
  expect(client.complaints.filter((complaint) => !complaint.includes('400'))).toEqual([])
  // The newest files of the page are all from one folder; the others can be chosen all the same.
  await client.page.reload()
  const folders = await client.page.locator('select[name="folder"] option').allInnerTexts()
  expect(folders).toEqual(expect.arrayContaining(['/給与', '/給与/11月', '/契約']))
})

test('a folder can be chosen by keyboard as well', async () => {
  await using client = await demo.open('client-staff')
  await client.page.goto('/p/abc/files')
  await client.page.locator('input[webkitdirectory]').setInputFiles(join(desktop.path, '給与', '11月', '..'), { timeout: 60_000 })
  const status = client.page.locator('tsuzuri-file-list [data-status]')
  await expect.poll(() => status.innerText(), { timeout: 60_000 }).toContain('121件のファイルを置きました。')
  expect(await placed(client)).toContain('/給与/台帳.csv')
})
