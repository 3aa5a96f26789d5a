import { expect, test } from 'vitest'
import { loadFolders } from './load-folders.ts'

const drive = (...parts: readonly (readonly string[])[]) => ({
  folders: async (_portal: string, { cursor = '0' }: { readonly cursor?: string | undefined } = {}) => ({
    items: (parts[Number(cursor)] ?? []).map((folder) => ({ folder })),
    next: Number(cursor) + 1 < parts.length ? String(Number(cursor) + 1) : null,
  }),
})

test('every folder of the drive can be chosen, also one that holds folders only, and the one the address names', async () => {
  expect(await loadFolders(drive(['/', '/給与/2026/11月'], ['/議事録']), 'abc', '/消えた')).toEqual([
    '/消えた',
    '/給与',
    '/給与/2026',
    '/給与/2026/11月',
    '/議事録',
  ])
  expect(await loadFolders(drive(['/']), 'abc', undefined)).toEqual([])
})

test('more folders than anybody chooses from are not waited for', async () => {
  const many = Array.from({ length: 100 }, (_part, part) => Array.from({ length: 200 }, (_folder, index) => `/${part}-${index}`))
  expect(await loadFolders(drive(...many), 'abc', undefined)).toHaveLength(1_000)
})
