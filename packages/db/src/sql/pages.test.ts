import type { Page, PageId, PortalId } from '@tsuzuri/model'
import { aPage, describeEachDialect, type TestStore } from '@tsuzuri/testing'
import { expect, test } from 'vitest'
import { isUniqueViolation } from '../is-unique-violation.ts'
import { openPortal } from '../test/open-portal.ts'
import { must } from '../test/must.ts'

const monday = new Date('2026-05-11T01:02:03.004Z')
const tuesday = new Date('2026-05-12T01:02:03.004Z')
const everything = { limit: 200 }

/** A tree of pages by their paths; parents first. */
const plant = async ({ store }: TestStore, portalId: PortalId, paths: readonly string[]): Promise<ReadonlyMap<string, Page>> => {
  const planted = new Map<string, Page>()
  await store.unit(async (tx) => {
    for (const path of paths) {
      const parent = planted.get(path.split('/').slice(0, -1).join('/'))
      const page = aPage(portalId, { slug: path.split('/').at(-1) ?? path, position: planted.size }, parent)
      await tx.in(portalId).pages.insert(page)
      planted.set(path, page)
    }
  })
  return planted
}

const paths = (pages: readonly Page[]): readonly string[] => pages.map(({ path }) => path)

describeEachDialect('pages', (open) => {
  test('come back as they were put, times to the millisecond and keys in their order', async () => {
    await using database = await open()
    const { id } = await openPortal(database)
    const page = aPage(id, {
      title: '賃金 «100%» 🎌',
      position: -1.5,
      fields: { zulu: [1, null, { b: true, a: 'あ' }], alpha: '' },
      updatedAt: monday,
    })
    await database.store.unit((tx) => tx.in(id).pages.insert(page))
    const { pages } = database.store.read.in(id)
    expect(await pages.get(page.id)).toEqual(page)
    expect(await pages.byPath(page.path)).toEqual(page)
    expect(JSON.stringify((await pages.get(page.id))?.fields)).toBe(JSON.stringify(page.fields))
  })

  test('stand in the tree behind their parents, siblings by position and then slug', async () => {
    await using database = await open()
    const { id } = await openPortal(database)
    const at = (path: string, position: number, parent?: Page) => aPage(id, { slug: path, position }, parent)
    const [second, first] = [at('second', 2), at('first', 1)]
    const [b, a, top] = [at('b', 1, second), at('a', 1, second), at('top', 0, second)]
    await database.store.unit(async (tx) => {
      for (const page of [second, first, b, a, top]) await tx.in(id).pages.insert(page)
    })
    expect(paths(await database.store.read.in(id).pages.tree())).toEqual(['first', 'second', 'second/top', 'second/a', 'second/b'])
  })

  test('sort Japanese slugs by code point on both databases', async () => {
    await using database = await open()
    const { id } = await openPortal(database)
    const slugs = ['給与', 'カナ', 'かな', 'b', 'B', 'a-1', 'a']
    await database.store.unit(async (tx) => {
      for (const slug of slugs) await tx.in(id).pages.insert(aPage(id, { slug }))
    })
    expect(paths(await database.store.read.in(id).pages.tree())).toEqual(['B', 'a', 'a-1', 'b', 'かな', 'カナ', '給与'])
  })

  test('have a path to themselves as long as they live', async () => {
    await using database = await open()
    const { id } = await openPortal(database)
    const { store } = database
    const first = aPage(id, { slug: 'payroll' })
    await store.unit((tx) => tx.in(id).pages.insert(first))
    await expect(store.unit((tx) => tx.in(id).pages.insert(aPage(id, { slug: 'payroll' })))).rejects.toSatisfy(isUniqueViolation)
    const other = await openPortal(database)
    await store.unit((tx) => tx.in(other.id).pages.insert(aPage(other.id, { slug: 'payroll' })))
    await store.unit((tx) => tx.in(id).pages.trash(first.id, monday, 'sato'))
    const second = aPage(id, { slug: 'payroll' })
    await store.unit((tx) => tx.in(id).pages.insert(second))
    await expect(store.unit((tx) => tx.in(id).pages.untrash(first.id, 'sato', tuesday))).rejects.toSatisfy(isUniqueViolation)
    expect((await store.read.in(id).pages.byPath('payroll'))?.id).toBe(second.id)
  })

  test('take all below them along when their path changes, and old addresses lead to the new ones', async () => {
    await using database = await open()
    const { id } = await openPortal(database)
    const { store } = database
    const planted = await plant(database, id, ['人事', '人事/勤怠', '人事/勤怠/残業', '人事部', '人事/trashed'])
    const of = (path: string): PageId => must(planted.get(path)?.id)
    await store.unit(async (tx) => {
      await tx.in(id).pages.trash(of('人事/trashed'), monday, 'sato')
      await tx.in(id).pages.update(of('人事'), { slug: 'hr' })
      await tx.in(id).pages.repath(of('人事'), '人事', 'hr')
    })
    const { pages } = store.read.in(id)
    expect(paths(await pages.tree())).toEqual(['hr', 'hr/勤怠', 'hr/勤怠/残業', '人事部'])
    expect(await pages.redirect('人事/勤怠/残業')).toBe(of('人事/勤怠/残業'))
    expect(await pages.redirect('人事')).toBe(of('人事'))
    expect(await pages.redirect('人事/trashed')).toBe(null)
    await store.unit((tx) => tx.in(id).pages.untrash(of('人事/trashed'), 'sato', tuesday))
    expect((await pages.byPath('hr/trashed'))?.id).toBe(of('人事/trashed'))
  })

  test('a redirect gives way to a page that takes its path, and the last page to leave a path has its redirect', async () => {
    await using database = await open()
    const { id } = await openPortal(database)
    const { store } = database
    const planted = await plant(database, id, ['a', 'b', 'b/child'])
    const [a, b] = [must(planted.get('a')), must(planted.get('b'))]
    const { pages } = store.read.in(id)
    await store.unit((tx) => tx.in(id).pages.repath(a.id, 'a', 'x'))
    await store.unit((tx) => tx.in(id).pages.repath(b.id, 'b', 'a'))
    expect(await pages.redirect('a')).toBe(null)
    expect(await pages.redirect('b/child')).toBe(planted.get('b/child')?.id)
    await store.unit((tx) => tx.in(id).pages.repath(b.id, 'a', 'y'))
    expect(await pages.redirect('a')).toBe(b.id)
    await store.unit((tx) => tx.in(id).pages.insert(aPage(id, { slug: 'a' })))
    expect(await pages.redirect('a')).toBe(null)
    await store.unit((tx) => tx.in(id).pages.repath(a.id, 'x', 'x'))
    expect(await pages.redirect('x')).toBe(null)
  })

  test('go to the trash and come back with what was below them, but not with what was trashed before', async () => {
    await using database = await open()
    const { id } = await openPortal(database)
    const { store } = database
    const planted = await plant(database, id, ['a', 'a/1', 'a/1/i', 'a/2', 'b'])
    const of = (path: string): PageId => must(planted.get(path)?.id)
    const { pages } = store.read.in(id)
    expect(await store.unit((tx) => tx.in(id).pages.trash(of('a/2'), monday, 'sato'))).toEqual([of('a/2')])
    expect(await store.unit((tx) => tx.in(id).pages.trash(of('a'), tuesday, 'tanaka'))).toEqual([of('a'), of('a/1'), of('a/1/i')])
    expect(paths(await pages.tree())).toEqual(['b'])
    expect(await pages.byPath('a/1')).toBe(null)
    expect(await pages.get(of('a/1'))).toMatchObject({ trashedAt: tuesday, updatedBy: 'tanaka', updatedAt: tuesday, version: 2 })
    expect(paths((await pages.trashed(everything)).items).at(-1)).toBe('a/2')
    const later = new Date('2026-05-13T00:00:00.000Z')
    expect(await store.unit((tx) => tx.in(id).pages.untrash(of('a'), 'sato', later))).toEqual([of('a'), of('a/1'), of('a/1/i')])
    expect(paths(await pages.tree())).toEqual(['a', 'a/1', 'a/1/i', 'b'])
    expect(await pages.get(of('a'))).toMatchObject({ trashedAt: null, updatedBy: 'sato', updatedAt: later, version: 3 })
    expect(await store.unit((tx) => tx.in(id).pages.untrash(of('b'), 'sato', later))).toEqual([])
  })

  test('change only what is said, and say so when there is nothing to change', async () => {
    await using database = await open()
    const { id } = await openPortal(database)
    const { store } = database
    const page = aPage(id)
    await store.unit((tx) => tx.in(id).pages.insert(page))
    const patch = { title: '新', version: 2, updatedAt: monday, fields: { payday: '25' } }
    expect(await store.unit((tx) => tx.in(id).pages.update(page.id, patch))).toEqual({ ...page, ...patch })
    expect(await store.unit((tx) => tx.in(id).pages.update(page.id, {}))).toEqual({ ...page, ...patch })
    await expect(store.unit((tx) => tx.in(id).pages.update(aPage(id).id, patch))).rejects.toMatchObject({ code: 'store.missing' })
  })

  test('say what they said last', async () => {
    await using database = await open()
    const { id } = await openPortal(database)
    const { store } = database
    const page = aPage(id)
    const body = { pageId: page.id, seq: 1, content: { type: 'doc', content: [] }, fields: {}, markdown: '', text: '' }
    await store.unit((tx) => tx.in(id).pages.insert(page))
    expect(await store.read.in(id).pages.body(page.id)).toBe(null)
    await store.unit((tx) => tx.in(id).pages.putBody(body))
    const next = { ...body, seq: 2, content: { type: 'doc', content: [{ text: '締め\u0000日' }] }, markdown: '# 締め', text: '締め' }
    await store.unit((tx) => tx.in(id).pages.putBody(next))
    expect(await store.read.in(id).pages.body(page.id)).toEqual(next)
  })

  test('a thousand of them move as one', async () => {
    await using database = await open()
    const { id } = await openPortal(database)
    const children = Array.from({ length: 1000 }, (_, index) => `top/${String(index).padStart(4, '0')}`)
    const planted = await plant(database, id, ['top', ...children])
    const top = must(planted.get('top'))
    await database.store.unit((tx) => tx.in(id).pages.repath(top.id, 'top', '上'))
    const { pages } = database.store.read.in(id)
    expect(paths(await pages.tree())).toEqual(['上', ...children.map((path) => path.replace('top', '上'))])
    expect(await pages.redirect('top/0999')).toBe(planted.get('top/0999')?.id)
  })
})
