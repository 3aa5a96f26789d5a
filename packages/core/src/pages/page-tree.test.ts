import { describe, expect, test } from 'vitest'
import { roles, systemActor } from '@tsuzuri/model'
import { definePageType, definePlugin } from '@tsuzuri/plugin'
import { dialects } from '@tsuzuri/testing'
import { createPortal } from '../portals/create-portal.ts'
import { openHouse } from '../testing/open-house.ts'
import { changePage } from './change-page.ts'
import { createPage } from './create-page.ts'
import { describePageTypes } from './describe-page-types.ts'
import { getPage } from './get-page.ts'
import { listPages } from './list-pages.ts'
import { listTrashedPages } from './list-trashed-pages.ts'
import { restorePage } from './restore-page.ts'
import { trashPage } from './trash-page.ts'
import { writeContent } from './write-content.ts'

describe.each(dialects)('the tree of pages on %s', (dialect) => {
  test('a page is found by id, by path and by the path it had before', async () => {
    await using house = await openHouse({ dialect })
    const firm = house.as('member')
    const master = await createPage(firm, { title: 'マスタ' })
    const closing = await createPage(firm, { title: '締め日 と 支払日', parent: 'マスタ' })
    expect(closing.path).toBe('マスタ/締め日-と-支払日')
    const flow = await createPage(firm, { title: '業務フロー' })
    await changePage(firm, { page: master.id, base: 1, slug: '台帳' })
    await changePage(firm, { page: closing.id, base: 1, parent: flow.id, slug: '締め' })

    expect((await getPage(firm, closing.id)).page.path).toBe('業務フロー/締め')
    expect(await getPage(firm, '/業務フロー/締め/')).toMatchObject({ redirectedFrom: null, page: { id: closing.id } })
    expect(await getPage(firm, 'マスタ/締め日-と-支払日')).toMatchObject({
      redirectedFrom: 'マスタ/締め日-と-支払日',
      page: { id: closing.id },
    })
    expect(await getPage(firm, 'マスタ')).toMatchObject({ redirectedFrom: 'マスタ', page: { path: '台帳', version: 2 } })
    expect((await listPages(firm)).map(({ path }) => path)).toEqual(['台帳', '業務フロー', '業務フロー/締め'])
  })

  test('a page of another portal is not to be had', async () => {
    await using house = await openHouse({ dialect })
    const page = await createPage(house.as('member'), { title: '給与' })
    const other = house.as('client-admin', 'x', await house.anotherPortal())
    await expect(getPage(other, page.id)).rejects.toMatchObject({ code: 'page.missing', kind: 'missing' })
    await expect(getPage(other, '給与')).rejects.toMatchObject({ code: 'page.missing' })
    await expect(createPage(house.as('member', 'm', other.portal), { title: '子', parent: page.id })).rejects.toMatchObject({
      code: 'page.missing',
    })
  })

  test('what was trashed together comes back together, under a numbered slug when its address is taken', async () => {
    await using house = await openHouse({ dialect })
    const firm = house.as('director')
    const master = await createPage(firm, { title: 'マスタ' })
    const closing = await createPage(firm, { title: '締め', parent: master.id })
    house.wait(1000)
    expect(await trashPage(firm, { page: master.id })).toEqual([master.id, closing.id])
    await expect(getPage(firm, 'マスタ/締め')).rejects.toMatchObject({ code: 'page.missing' })
    await expect(getPage(house.as('client-staff'), closing.id)).rejects.toMatchObject({ code: 'page.missing' })
    expect((await getPage(firm, closing.id)).page.trashedAt).toEqual(firm.now())
    expect((await listTrashedPages(firm, {})).items.map(({ id }) => id).toSorted()).toEqual([master.id, closing.id].toSorted())
    expect((await listTrashedPages(house.as('client-admin'), {})).items).toEqual([])

    await createPage(firm, { title: 'マスタ' })
    const back = await restorePage(firm, { page: master.id })
    expect([back.path, back.trashedAt]).toEqual(['マスタ-2', null])
    expect((await getPage(firm, closing.id)).page).toMatchObject({ path: 'マスタ-2/締め', trashedAt: null })
  })

  test('a page whose parent is still in the trash comes back at the top', async () => {
    await using house = await openHouse({ dialect })
    const firm = house.as('director')
    const master = await createPage(firm, { title: 'マスタ' })
    const closing = await createPage(firm, { title: '締め', parent: master.id })
    await trashPage(firm, { page: closing.id })
    house.wait(1000)
    await trashPage(firm, { page: master.id })
    expect(await restorePage(firm, { page: closing.id })).toMatchObject({ path: '締め', parentId: null })
  })

  test('an address ends before it is longer than a database can look up, that of pages below too', async () => {
    await using house = await openHouse({ dialect })
    const firm = house.as('member')
    // Signs that hardly repeat, which no database packs into less.
    const slug = (from: number) =>
      Array.from({ length: 100 }, (_, at) => String.fromCodePoint(0x4e00 + (((from + at) * 7919) % 20_000))).join('')
    const line = [await createPage(firm, { title: '一', slug: 'a' })]
    for (let depth = 1; depth <= 6; depth += 1)
      line.push(await createPage(firm, { title: '下', slug: slug(depth * 100), parent: line.at(-1)?.id ?? null }))
    const tooLong = { code: 'page.path-too-long', kind: 'invalid' }
    await expect(createPage(firm, { title: '下', slug: slug(900), parent: line.at(-1)?.id ?? null })).rejects.toMatchObject(tooLong)
    const [top] = line
    await expect(changePage(firm, { page: top?.id ?? '', base: 1, slug: slug(0).slice(0, 80) })).rejects.toMatchObject(tooLong)
    expect(await changePage(firm, { page: top?.id ?? '', base: 1, slug: 'b' })).toMatchObject({ path: 'b' })
  })

  test('two who make the same page at once get two addresses', async () => {
    await using house = await openHouse({ dialect })
    const made = await Promise.all(['a', 'b', 'c', 'd'].map((name) => createPage(house.as('member', name), { title: '議事録' })))
    expect(made.map(({ path }) => path).toSorted()).toEqual(['議事録', '議事録-2', '議事録-3', '議事録-4'])
  })
})

test('a change of an older version is refused and the present page handed back', async () => {
  await using house = await openHouse()
  const firm = house.as('member')
  const page = await createPage(firm, { title: '給与' })
  await changePage(firm, { page: page.id, base: 1, title: '給与計算' })
  await expect(changePage(firm, { page: page.id, base: 1, title: '賞与' })).rejects.toMatchObject({
    code: 'page.stale',
    kind: 'stale',
    current: { title: '給与計算', version: 2 },
  })
})

test('a page cannot be put below itself', async () => {
  await using house = await openHouse()
  const firm = house.as('member')
  const one = await createPage(firm, { title: '一' })
  const two = await createPage(firm, { title: '二', parent: one.id })
  await expect(changePage(firm, { page: one.id, base: 1, parent: two.id })).rejects.toMatchObject({ code: 'page.cycle' })
  await expect(changePage(firm, { page: one.id, base: 1, parent: one.id })).rejects.toMatchObject({ code: 'page.cycle' })
})

test('an address that means something else is refused, and given way to when it follows from the title', async () => {
  await using house = await openHouse()
  const firm = house.as('member')
  await expect(createPage(firm, { title: '検索', slug: 'search' })).rejects.toMatchObject({
    code: 'page.slug-reserved',
    issues: [{ path: 'slug', message: 'is reserved' }],
  })
  await expect(createPage(firm, { title: 'x', slug: 'a/b' })).rejects.toMatchObject({ code: 'page.slug-invalid' })
  expect((await createPage(firm, { title: 'Search' })).path).toBe('search-2')
  expect((await createPage(firm, { title: 'Search', parent: 'search-2' })).path).toBe('search-2/search')
  await createPage(firm, { title: 'x', slug: '給与' })
  await expect(createPage(firm, { title: 'x', slug: '給与' })).rejects.toMatchObject({ code: 'page.path-taken', kind: 'conflict' })
})

test('pages stand among their siblings where they are put', async () => {
  await using house = await openHouse()
  const firm = house.as('member')
  const [a] = [
    await createPage(firm, { title: 'a' }),
    await createPage(firm, { title: 'b' }),
    await createPage(firm, { title: 'c', position: 1 }),
  ]
  const titles = async () => (await listPages(firm)).map(({ title }) => title).join('')
  expect(await titles()).toBe('acb')
  await changePage(firm, { page: a.id, base: 1, position: 2 })
  expect(await titles()).toBe('cba')
})

test('the home page stays where it is', async () => {
  await using house = await openHouse()
  const firm = house.as('firm-admin')
  const home = await createPage(firm, { title: 'ホーム', slug: 'home' })
  expect((await getPage(firm, '')).page.id).toBe(home.id)
  await expect(trashPage(firm, { page: home.id })).rejects.toMatchObject({ code: 'page.home-fixed' })
  await expect(changePage(firm, { page: home.id, base: 1, slug: 'start' })).rejects.toMatchObject({ code: 'page.home-fixed' })
  expect(await changePage(firm, { page: home.id, base: 1, title: 'はじめに' })).toMatchObject({
    title: 'はじめに',
    path: 'home',
    version: 2,
  })
})

test('a portal has one home page: no other is of its type, and it is of no other', async () => {
  const label = { ja: '試', en: 'Trial' }
  const pageType = (home: boolean) => definePageType({ label, fields: {}, body: '', writers: roles, ...(home ? { home } : {}) })
  const pageTypes = { start: pageType(true), note: pageType(false) }
  const plugins = [definePlugin({ name: 'trial', collections: [], blocks: {}, rules: [], messages: { ja: {}, en: {} }, pageTypes })]
  await using house = await openHouse({ plugins })
  const portal = await createPortal(house.engine, systemActor, { slug: 'new', name: '新' })
  const firm = house.as('firm-admin', 'firm-admin', portal)
  const { page: home } = await getPage(firm, 'home')
  expect(home.type).toBe('start')
  const note = await createPage(firm, { title: '覚書', type: 'note' })
  await expect(createPage(firm, { title: '二つ目', type: 'start' })).rejects.toMatchObject({ code: 'page.home-single', kind: 'conflict' })
  await expect(changePage(firm, { page: note.id, base: 1, type: 'start' })).rejects.toMatchObject({ code: 'page.home-single' })
  await expect(writeContent(firm, { page: note.id, markdown: '---\ntype: start\n---\n\n二\n' })).rejects.toMatchObject({
    code: 'page.home-single',
  })
  await expect(changePage(firm, { page: home.id, base: home.version, type: 'note' })).rejects.toMatchObject({ code: 'page.home-fixed' })
  await expect(writeContent(firm, { page: home.id, markdown: '---\ntype: plain\n---\n\n二\n' })).rejects.toMatchObject({
    code: 'page.home-fixed',
  })
  expect((await listPages(firm)).map(({ type, version }) => [type, version])).toEqual([
    ['start', home.version],
    ['note', 1],
  ])
  expect(describePageTypes(firm).map(({ name, may }) => [name, may.create])).toEqual([
    ['start', false],
    ['note', true],
  ])
})

test('whoever may only read changes nothing', async () => {
  await using house = await openHouse()
  const page = await createPage(house.as('member'), { title: '給与' })
  const reader = house.as('client-viewer')
  await expect(createPage(reader, { title: 'x' })).rejects.toMatchObject({ code: 'access.denied' })
  await expect(changePage(reader, { page: page.id, base: 1, title: 'x' })).rejects.toMatchObject({ code: 'access.denied' })
  await expect(trashPage(reader, { page: page.id })).rejects.toMatchObject({ code: 'access.denied' })
  expect((await getPage(reader, page.id)).page).toEqual(page)
})
