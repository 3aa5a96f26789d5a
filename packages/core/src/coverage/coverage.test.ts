import { firmRoles, type Role, userIdSchema } from '@tsuzuri/model'
import { definePageType, definePlugin } from '@tsuzuri/plugin'
import { aPage, describeEachDialect } from '@tsuzuri/testing'
import { describe, expect, test } from 'vitest'
import { viewPage } from '../blocks/view-page.ts'
import { changePage } from '../pages/change-page.ts'
import { createPage } from '../pages/create-page.ts'
import { readContent } from '../pages/read-content.ts'
import { trashPage } from '../pages/trash-page.ts'
import { writeContent } from '../pages/write-content.ts'
import { expectPages } from '../portals/expect-pages.ts'
import { acknowledgePage } from '../publications/acknowledge-page.ts'
import { confirmPage } from '../publications/confirm-page.ts'
import { publishPage } from '../publications/publish-page.ts'
import { openScope, type Scope } from '../scope.ts'
import { type House, openHouse } from '../testing/open-house.ts'
import { publishedPlugin } from '../testing/published-plugin.ts'
import { coverageFindings } from './coverage-findings.ts'
import { readCoverage } from './read-coverage.ts'
import { sketchPages } from './sketch-pages.ts'

const open = (dialect: 'sqlite' | 'postgres' = 'sqlite') => openHouse({ dialect, plugins: [publishedPlugin] })

/** The portal as it stands, which what it expects hangs on. */
const as = (house: House, role: Role): Promise<Scope> => openScope(house.engine, house.as(role).actor, 'abc')

/** A portal opened with a page of facts, whose pay day has to be filled. */
const opened = async (dialect: 'sqlite' | 'postgres' = 'sqlite') => {
  const house = await open(dialect)
  await createPage(house.as('member'), {
    title: '締日と支払日',
    slug: 'kyuyo',
    type: 'facts',
    markdown: '毎月○日に支給します。',
    fields: { payDay: null },
    publish: false,
  })
  await expectPages(house.as('director'))
  return house
}
const board = async (house: House, role: Role = 'member') => {
  const { sum, rows } = await readCoverage(await as(house, role))
  return [sum.percent, ...rows.map(({ title, steps }) => `${title}: ${steps.flatMap(({ step, done }) => (done ? [] : [step])).join(' ')}`)]
}
const fill = (house: House, text: string) => writeContent(house.as('member'), { page: 'kyuyo', markdown: text })

describeEachDialect('the coverage board', (_open, dialect) => {
  test('a page the template asks for goes from unwritten to confirmed, and each side sees what it may know', async () => {
    await using house = await opened(dialect)
    expect(await board(house)).toEqual([20, '締日と支払日: written fields published confirmed'])
    expect(await board(house, 'client-admin')).toEqual([0, '締日と支払日: exists written fields published confirmed'])

    await fill(house, '毎月25日に支給します。')
    expect(await board(house)).toEqual([40, '締日と支払日: fields published confirmed'])
    await fill(house, '---\npayDay: 25\n---\n毎月25日に支給します。')
    await publishPage(house.as('director'), { page: 'kyuyo' })
    expect(await board(house)).toEqual([80, '締日と支払日: confirmed'])
    await confirmPage(house.as('client-admin'), { page: 'kyuyo' })
    expect([await board(house), await board(house, 'client-viewer')]).toEqual([
      [100, '締日と支払日: '],
      [100, '締日と支払日: '],
    ])
    const [row] = (await readCoverage(await as(house, 'member'))).rows
    expect(row?.confirmation).toMatchObject({
      standing: 'current',
      latest: { actorName: 'client-admin', number: row?.publication?.number },
    })
  })
})

describe('the coverage board', () => {
  test('what is typed after publishing is told to the firm alone; an important change asks for another confirmation', async () => {
    await using house = await opened()
    await fill(house, '---\npayDay: 25\n---\n毎月25日に支給します。')
    await publishPage(house.as('director'), { page: 'kyuyo' })
    await confirmPage(house.as('client-admin'), { page: 'kyuyo' })
    await fill(house, '---\npayDay: 20\n---\n毎月20日に支給します。')
    const changed = async (role: Role) => (await readCoverage(await as(house, role))).rows.map(({ isChanged }) => isChanged)
    expect([await changed('member'), await changed('client-admin')]).toEqual([[true], [null]])
    await publishPage(house.as('director'), { page: 'kyuyo', material: true })
    expect(await board(house)).toEqual([80, '締日と支払日: confirmed'])
    expect((await readCoverage(await as(house, 'member'), { step: 'confirmed' })).rows).toHaveLength(1)
    expect((await readCoverage(await as(house, 'member'), { step: 'written' })).rows).toEqual([])
  })

  test('a page that is gone is missed, first of all', async () => {
    await using house = await opened()
    await trashPage(house.as('director'), { page: 'kyuyo' })
    const { sum, rows } = await readCoverage(await as(house, 'client-viewer'))
    expect([sum.percent, rows.map(({ title, path }) => [title, path])]).toEqual([0, [['締日と支払日', null]]])
  })

  test('an owner who is no member any more, and a review date that has passed, are to be seen to', async () => {
    await using house = await open()
    await house.store.unit((tx) =>
      tx.portals.putMember({ portalId: house.portal.id, userId: userIdSchema.parse('sato'), role: 'member', joinedAt: new Date(0) }),
    )
    const facts = (slug: string, fields: Record<string, string>) =>
      createPage(house.as('member'), { title: slug, slug, type: 'facts', markdown: '本文', fields })
    await facts('kept', { owner: 'sato', reviewDate: '2026-04-01' })
    await facts('left', { owner: 'suzuki', reviewDate: '2026-03-31' })
    await facts('someday', { owner: 'sato', reviewDate: '来年の春' })
    expect(await board(house)).toEqual([expect.any(Number), 'kept: confirmed', 'left: confirmed owner review', 'someday: confirmed review'])
  })

  test('a page that everybody has to read is done when every member has', async () => {
    await using house = await open()
    await house.store.unit(async (tx) => {
      for (const name of ['member', 'client-staff'])
        await tx.portals.putMember({ portalId: house.portal.id, userId: userIdSchema.parse(name), role: 'member', joinedAt: new Date(0) })
    })
    await createPage(house.as('member'), { title: '使い方', slug: 'rules', type: 'rules', markdown: 'ここに置きます。' })
    await acknowledgePage(house.as('member'), { page: 'rules' })
    expect((await readCoverage(await as(house, 'member'))).rows.map(({ readings }) => readings)).toEqual([{ read: 1, members: 2 }])
    await acknowledgePage(house.as('client-staff'), { page: 'rules' })
    expect(await board(house)).toEqual([100, '使い方: '])
  })
})

const long = '給与は毎月末日に締め、翌月25日に支給します。支給日が休日のときは前営業日に支給します。振込の口座は2口座まで指定できます。'
const more = '退職者の最終給与は、退職した月の翌月25日に、ほかの従業員と同じように振り込みます。明細は電子で交付します。'

describe('what is said twice', () => {
  test('the same fact in two pages, and pages that say nearly the same, are found; what a page says of itself is not', async () => {
    await using house = await open()
    const facts = (slug: string, markdown: string, payDay: number) =>
      createPage(house.as('member'), { title: slug, slug, type: 'facts', markdown, fields: { payDay, reviewDate: '2027-01-01' } })
    await facts('one', `${long}\n\n${more}`, 25)
    await facts('two', `はじめに。\n\n${long}\n\n${more}ただし例外があります。`, 25)
    await facts('three', '社会保険の届出は、年金事務所へ電子申請します。番号は適用通知書のとおりです。'.repeat(3), 20)
    const findings = await coverageFindings(await as(house, 'client-viewer'))
    expect(findings.map(({ kind, pages }) => [kind, ...pages.map(({ path }) => path)])).toEqual([
      ['same-value', 'one', 'two'],
      ['same-text', 'one', 'two'],
    ])
  })

  test('a client learns nothing of what is only typed yet', async () => {
    await using house = await open()
    const facts = (slug: string, markdown: string) => createPage(house.as('member'), { title: slug, slug, type: 'facts', markdown })
    await facts('one', `${long}\n\n${more}`)
    await facts('two', '未定')
    await writeContent(house.as('member'), { page: 'two', markdown: `${long}\n\n${more}\n\n[無い頁](/p/abc/none)` })
    const kinds = async (role: Role) => (await coverageFindings(await as(house, role))).map(({ kind }) => kind)
    expect([await kinds('member'), await kinds('client-admin')]).toEqual([['broken-link', 'same-text'], []])
  })
})

describeEachDialect('links that lead nowhere', (_open, dialect) => {
  test('are told with the page they stand in; a page that moved, a list and another portal are not', async () => {
    await using house = await open(dialect)
    const page = await createPage(house.as('member'), { title: '前', slug: 'before', type: 'facts', markdown: 'x' })
    await changePage(house.as('member'), { page: 'before', base: page.version, slug: 'after' })
    const file = '01900000-0000-7000-8000-000000000000'
    const links = [
      '/p/abc/before',
      '/p/abc/after#x',
      '/p/abc/',
      '/p/abc/requests/all',
      '/p/xyz/none',
      `/p/abc/files/${file}`,
      '/p/abc/%E7%84%A1',
    ]
    await createPage(house.as('member'), {
      title: '頁',
      slug: 'page',
      type: 'facts',
      markdown: links.map((href) => `[x](${href})`).join('\n\n'),
    })
    await createPage(house.as('member'), { title: 'ホーム', slug: 'home', type: 'plain', markdown: '' })
    const findings = await coverageFindings(await as(house, 'client-viewer'))
    expect(findings).toEqual([
      { kind: 'broken-link', href: `/p/abc/files/${file}`, pages: [expect.objectContaining({ path: 'page' })] },
      { kind: 'broken-link', href: '/p/abc/%E7%84%A1', pages: [expect.objectContaining({ path: 'page' })] },
    ])
  })

  test('stand also in pages that were there before anybody looked for them', async () => {
    await using house = await open(dialect)
    const page = aPage(house.portal.id, { slug: 'page', type: 'facts' })
    const said = { type: 'text', text: 'x', marks: [{ type: 'link', attrs: { href: '/p/abc/none', title: null } }] }
    await house.store.unit(async (tx) => {
      const { pages } = tx.in(house.portal.id)
      await pages.insert(page)
      const content = { type: 'doc', content: [{ type: 'paragraph', content: [said] }] }
      await pages.putBody({ pageId: page.id, seq: page.headSeq, content, fields: {}, markdown: 'x', text: 'x' })
    })
    expect([await sketchPages(house.engine), await sketchPages(house.engine)]).toEqual([1, 0])
    expect((await coverageFindings(await as(house, 'member'))).map(({ kind }) => kind)).toEqual(['broken-link'])
  })
})

test('a field of another page is shown as it stands for whoever reads, follows the page, and is told where it leads nowhere', async () => {
  await using house = await open()
  const firm = house.as('member')
  const client = house.as('client-viewer')
  const made = await createPage(firm, { title: '給与規程', type: 'facts', fields: { payDay: 25 }, markdown: '' })
  const text = '支給は毎月 :field[給与規程#支給日] です。\n'
  const reader = await createPage(firm, { title: '案内', markdown: text })
  const seen = async (scope: Scope) =>
    /<p>(.*?)<\/p>/.exec((await viewPage(scope, reader.id, 'ja')).html.toString())?.[1]?.replaceAll(/<[^>]*>/g, '')
  expect((await readContent(firm, reader.id)).body.markdown).toBe(text)
  expect([await seen(firm), await seen(client)]).toEqual(['支給は毎月 25日 です。', '支給は毎月 25日 です。'])

  await writeContent(firm, { page: made.id, fields: { payDay: 20 } })
  expect([await seen(firm), await seen(client)]).toEqual(['支給は毎月 20日 です。', '支給は毎月 25日 です。'])
  await publishPage(house.as('director'), { page: made.id })
  expect(await seen(client)).toBe('支給は毎月 20日 です。')

  const renamed = await changePage(firm, { page: made.id, base: made.version, title: '賃金規程' })
  expect(await seen(firm)).toBe('支給は毎月 20日 です。')
  const moved = await changePage(firm, { page: made.id, base: renamed.version, slug: 'chingin' })
  expect(await seen(firm)).toBe('支給は毎月 20日 です。')
  const broken = async () => (await coverageFindings(await as(house, 'member'))).map((one) => ('href' in one ? one.href : one.kind))
  expect(await broken()).toEqual([])
  await trashPage(firm, { page: made.id, base: moved.version })
  expect(await seen(firm)).toBe('支給は毎月 :field[給与規程#支給日](参照先のページが見つかりません) です。')
  expect(await broken()).toEqual([':field[給与規程#支給日]'])
})

test('a field of a page that was never published is not shown to clients, and fields that refer to one another are told', async () => {
  await using house = await openHouse({ plugins: [publishedPlugin, circlePlugin] })
  const firm = house.as('member')
  await createPage(firm, { title: '秘密', type: 'facts', fields: { payDay: 7 }, markdown: '', publish: false })
  await createPage(firm, { title: '甲', type: 'circle', fields: { says: 'は :field[乙#言葉]' }, markdown: '' })
  await createPage(firm, { title: '乙', type: 'circle', fields: { says: 'は :field[甲#言葉]' }, markdown: '' })
  const page = await createPage(firm, { title: '案内', markdown: ':field[秘密#支給日]、:field[甲#言葉]、:field[甲#ない]' })
  const seen = async (role: Role) => (await viewPage(house.as(role), page.id, 'ja')).html.toString().replaceAll(/<[^>]*>/g, '')
  expect(await seen('member')).toBe('7日、:field[甲#言葉](項目の参照が循環しています)、:field[甲#ない](ページにこの項目がありません)')
  expect(await seen('client-viewer')).toContain(':field[秘密#支給日](参照先のページが見つかりません)')
})

test('fields that each name the next one many times are shown at once, and cut', async () => {
  await using house = await openHouse({ plugins: [publishedPlugin, circlePlugin] })
  const firm = house.as('member')
  for (let number = 0; number < 24; number += 1)
    await createPage(firm, {
      title: `段${number}`,
      type: 'circle',
      fields: { says: number === 0 ? 'あ' : `:field[段${number - 1}#言葉]:field[段${number - 1}#says]` },
      markdown: '',
    })
  const sum = await createPage(firm, { title: '四つ', markdown: ':field[段2#言葉]' })
  const all = await createPage(firm, { title: '全部', markdown: ':field[段23#言葉]' })
  const seen = async (page: string) =>
    (await viewPage(firm, page, 'ja')).html
      .toString()
      .replaceAll(/<[^>]*>/g, '')
      .trim()
  expect(await seen(sum.id)).toBe('ああああ')
  expect(await seen(all.id)).toBe(`${'あ'.repeat(2000)}…`)
})

const circlePlugin = definePlugin({
  name: 'circle',
  collections: [],
  blocks: {},
  pageTypes: {
    circle: definePageType({
      label: { ja: '循環', en: 'Circle' },
      writers: firmRoles,
      body: '',
      fields: { says: { kind: 'text', label: { ja: '言葉', en: 'Words' } } },
    }),
  },
  rules: [],
  messages: { ja: {}, en: {} },
})
