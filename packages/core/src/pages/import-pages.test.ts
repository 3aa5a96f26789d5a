import { expect, test } from 'vitest'
import { listRevisions } from '../revisions/list-revisions.ts'
import { openHouse } from '../testing/open-house.ts'
import { importPages } from './import-pages.ts'
import { listPages } from './list-pages.ts'
import { readContent } from './read-content.ts'
import { writeContent } from './write-content.ts'

const files = [
  { path: '業務フロー/給与計算/確認.md', text: '締めたあとに確認する。' },
  { path: 'マスタ/README.md', text: '---\ntitle: 基本マスタ\n部署: 本社\n---\n\n会社のこと' },
  { path: 'マスタ/締め日.md', text: '毎月末日' },
  { path: 'index.md', text: '# ようこそ' },
  { path: '図.png', text: '' },
]

test('folders become the tree, and their own files the pages of folders', async () => {
  await using house = await openHouse()
  const firm = house.as('member')
  const outcome = await importPages(firm, files)
  expect(outcome).toEqual({
    created: ['home', 'マスタ', 'マスタ/締め日', '業務フロー/給与計算/確認'],
    changed: [],
    unchanged: [],
    skipped: ['図.png'],
    errors: [],
  })
  expect((await listPages(firm)).map(({ path, title }) => [path, title])).toEqual([
    ['home', 'home'],
    ['マスタ', '基本マスタ'],
    ['マスタ/締め日', '締め日'],
    ['業務フロー', '業務フロー'],
    ['業務フロー/給与計算', '給与計算'],
    ['業務フロー/給与計算/確認', '確認'],
  ])
  expect((await readContent(firm, 'マスタ')).body).toMatchObject({ markdown: '会社のこと\n', fields: { 部署: '本社' } })
})

test('the same import again changes nothing; a changed file changes its page', async () => {
  await using house = await openHouse()
  const firm = house.as('member')
  await importPages(firm, files)
  expect(await importPages(firm, files)).toMatchObject({
    created: [],
    changed: [],
    unchanged: ['home', 'マスタ', 'マスタ/締め日', '業務フロー/給与計算/確認'],
  })
  await writeContent(firm, { page: 'マスタ/締め日', markdown: '毎月20日' })
  const told: string[] = []
  const outcome = await importPages(firm, [{ path: 'マスタ/締め日.md', text: '毎月15日' }], (done, of, path) =>
    told.push(`${done}/${of} ${path}`),
  )
  expect([outcome.changed, told]).toEqual([['マスタ/締め日'], ['1/1 マスタ/締め日.md']])
  expect((await listRevisions(firm, { page: 'マスタ/締め日' })).items.map(({ kind }) => kind)).toEqual(['import', 'write', 'import'])
})

test('a file that cannot be taken is told, and the others are taken', async () => {
  await using house = await openHouse()
  const firm = house.as('member')
  const outcome = await importPages(firm, [
    { path: 'a.md', text: '---\nx: [\n---\n' },
    { path: 'b.md', text: 'よい' },
    { path: 'files.md', text: 'x' },
    { path: 'c.md', text: '---\ntype: nothing\n---\nx' },
  ])
  expect(outcome.created).toEqual(['b'])
  expect(outcome.errors.map(({ path, code }) => [path, code])).toEqual([
    ['a.md', 'markdown.front-matter'],
    ['c.md', 'page.type-unknown'],
    ['files.md', 'page.slug-reserved'],
  ])
})

test('whoever may not write pages imports none', async () => {
  await using house = await openHouse()
  await expect(importPages(house.as('client-staff'), files)).rejects.toMatchObject({ code: 'access.denied' })
})
