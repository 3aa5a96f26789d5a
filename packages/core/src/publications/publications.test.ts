import { describeEachDialect } from '@tsuzuri/testing'
import { describe, expect, test } from 'vitest'
import { viewPage } from '../blocks/view-page.ts'
import { listThreads } from '../comments/list-threads.ts'
import { startThread } from '../comments/start-thread.ts'
import { listAudit } from '../events/list-audit.ts'
import { searchOps } from '../events/search-ops.ts'
import { createPage } from '../pages/create-page.ts'
import { getPage } from '../pages/get-page.ts'
import { listPages } from '../pages/list-pages.ts'
import { readContent } from '../pages/read-content.ts'
import { readPageBlocks } from '../pages/read-page-blocks.ts'
import { writeContent } from '../pages/write-content.ts'
import { changePortal } from '../portals/change-portal.ts'
import { diffRevisions } from '../revisions/diff-revisions.ts'
import { getRevision } from '../revisions/get-revision.ts'
import { listRevisions } from '../revisions/list-revisions.ts'
import { readAuthors } from '../revisions/read-authors.ts'
import { type House, openHouse } from '../testing/open-house.ts'
import { publishedPlugin } from '../testing/published-plugin.ts'
import { awaitedConfirmations } from './awaited-confirmations.ts'
import { confirmPage } from './confirm-page.ts'
import { acknowledgePage } from './acknowledge-page.ts'
import { listConfirmations } from './list-confirmations.ts'
import { listReaders, ownReading } from './list-readers.ts'
import { listPublications } from './list-publications.ts'
import { publishPage } from './publish-page.ts'
import { remindReaders } from './remind-readers.ts'

const open = (dialect: 'sqlite' | 'postgres' = 'sqlite') => openHouse({ dialect, plugins: [publishedPlugin] })
const facts = (house: House, said: { readonly publish?: boolean; readonly title?: string; readonly parent?: string } = {}) =>
  createPage(house.as('member'), {
    title: '給与規程',
    slug: said.title ?? 'kyuyo',
    type: 'facts',
    markdown: '支給日は25日です。',
    fields: { payDay: 25 },
    ...said,
  })
const type = (house: House, markdown: string, role: 'member' | 'director' = 'member') =>
  writeContent(house.as(role), { page: 'kyuyo', markdown })
const said = async (house: House, role: 'member' | 'client-admin' | 'client-staff' | 'client-viewer', version?: 'draft' | 'published') =>
  (await readContent(house.as(role), 'kyuyo', version)).body.markdown.trim()
const standing = async (house: House) => (await viewPage(house.as('client-admin'), 'kyuyo', 'ja')).publication?.confirmation?.standing

describeEachDialect('publishing a page', (_open, dialect) => {
  test('clients read what was published while the next version is typed', async () => {
    await using house = await open(dialect)
    await facts(house)
    await type(house, '---\npayDay: 20\n---\n支給日は20日です。')
    expect(await said(house, 'client-viewer')).toBe('支給日は25日です。')
    expect((await getPage(house.as('client-staff'), 'kyuyo')).page.fields).toEqual({ payDay: 25 })
    expect((await listPages(house.as('client-staff'))).map(({ fields }) => fields)).toEqual([{ payDay: 25 }])
    expect((await viewPage(house.as('client-staff'), 'kyuyo', 'ja')).html.toString()).toContain('25日')
    expect([await said(house, 'member'), await said(house, 'member', 'published')]).toEqual(['支給日は20日です。', '支給日は25日です。'])

    const publication = await publishPage(house.as('director'), { page: 'kyuyo', message: '20日に変更' })
    expect(publication).toMatchObject({ turn: 2, number: 2, material: false, message: '20日に変更', actorName: 'director' })
    expect(await said(house, 'client-viewer')).toBe('支給日は20日です。')
    expect((await getPage(house.as('client-viewer'), 'kyuyo')).page).toMatchObject({ fields: { payDay: 20 }, publishedNumber: 2 })
    expect((await listPublications(house.as('client-viewer'), { page: 'kyuyo' })).items.map(({ turn }) => turn)).toEqual([2, 1])
  })

  test('publishing the same version again changes nothing, and an older one can be published again', async () => {
    await using house = await open(dialect)
    await facts(house)
    const first = await publishPage(house.as('member'), { page: 'kyuyo' })
    expect(first.turn).toBe(1)
    await type(house, '支給日は20日です。')
    await publishPage(house.as('member'), { page: 'kyuyo' })
    expect(await publishPage(house.as('member'), { page: 'kyuyo', number: 1 })).toMatchObject({ turn: 3, number: 1 })
    expect(await said(house, 'client-viewer')).toBe('支給日は25日です。')
    await expect(publishPage(house.as('member'), { page: 'kyuyo', number: 99 })).rejects.toMatchObject({ code: 'revision.missing' })
  })

  test('two who publish at once leave one version that is read', async () => {
    await using house = await open(dialect)
    await facts(house, { publish: false })
    await Promise.all(['a', 'b', 'c'].map((name) => publishPage(house.as('director', name), { page: 'kyuyo' })))
    expect((await listPublications(house.as('member'), { page: 'kyuyo' })).items).toHaveLength(1)
  })

  test('a confirmation stays with its version, and is asked for again only after an important change', async () => {
    await using house = await open(dialect)
    await facts(house)
    expect(await standing(house)).toBe('never')
    expect((await awaitedConfirmations(house.as('client-admin'))).map(({ page, standing: is }) => [page.path, is])).toEqual([
      ['kyuyo', 'never'],
    ])
    await confirmPage(house.as('client-admin'), { page: 'kyuyo', number: 1, note: '確認しました' })
    expect(await standing(house)).toBe('current')

    await type(house, '支給日は25日です。\n\n振込は前営業日です。')
    expect(await standing(house)).toBe('current')
    await publishPage(house.as('member'), { page: 'kyuyo' })
    expect(await standing(house)).toBe('changed')
    expect(await awaitedConfirmations(house.as('client-admin'))).toEqual([])

    house.wait(1000)
    await type(house, '支給日は20日です。')
    await publishPage(house.as('member'), { page: 'kyuyo', material: true })
    expect(await standing(house)).toBe('stale')
    expect(await awaitedConfirmations(house.as('client-admin'))).toMatchObject([{ standing: 'stale', confirmation: { number: 1 } }])
    await expect(confirmPage(house.as('client-admin'), { page: 'kyuyo', number: 1 })).rejects.toMatchObject({
      code: 'page.published-since',
    })

    house.wait(1000)
    await confirmPage(house.as('client-admin'), { page: 'kyuyo' })
    await confirmPage(house.as('client-admin'), { page: 'kyuyo' })
    expect(await standing(house)).toBe('current')
    const history = await listConfirmations(house.as('client-viewer'), { page: 'kyuyo' })
    expect(history.items.map(({ turn, note, actorName }) => [turn, note, actorName])).toEqual([
      [3, '', 'client-admin'],
      [1, '確認しました', 'client-admin'],
    ])
  })
})

describe('a page that was never published', () => {
  test('is for the firm alone, down to its name', async () => {
    await using house = await open()
    const { id } = await facts(house, { publish: false })
    await createPage(house.as('member'), { title: '公開', slug: 'below', parent: 'kyuyo', type: 'facts' })
    const client = house.as('client-admin')
    for (const ask of [
      () => getPage(client, 'kyuyo'),
      () => getPage(client, id),
      () => readContent(client, 'kyuyo'),
      () => listRevisions(client, { page: 'kyuyo' }),
      () => startThread(client, { page: 'kyuyo', body: 'x' }),
      () => writeContent(client, { page: 'kyuyo', markdown: 'x' }),
      () => confirmPage(client, { page: 'kyuyo' }),
      () => createPage(client, { title: 'x', type: 'rules', parent: 'kyuyo' }),
    ])
      await expect(ask()).rejects.toMatchObject({ code: 'page.missing' })
    expect((await listPages(client)).map(({ path, parentId }) => [path, parentId])).toEqual([['kyuyo/below', null]])
    expect(JSON.stringify(await listAudit(client, {}))).not.toContain(id)
    expect(JSON.stringify(await listAudit(house.as('director'), {}))).toContain(id)
    expect(await searchOps(house.engine, house.portal.id, 'page', id)).toMatchObject([{ document: { audience: 'firm' } }, { op: 'remove' }])
  })

  test('is seen by clients who write such pages, who ask for the draft of one that is published', async () => {
    await using house = await open()
    await createPage(house.as('client-staff'), { title: '給与規程', slug: 'kyuyo', type: 'rules', markdown: '案' })
    expect(await said(house, 'client-staff')).toBe('案')
    await expect(said(house, 'client-viewer')).rejects.toMatchObject({ code: 'page.missing' })
    await publishPage(house.as('member'), { page: 'kyuyo' })
    await writeContent(house.as('client-staff'), { page: 'kyuyo', markdown: '改定案' })
    expect([await said(house, 'client-staff'), await said(house, 'client-staff', 'draft')]).toEqual(['案', '改定案'])
    await expect(said(house, 'client-viewer', 'draft')).rejects.toMatchObject({ code: 'access.denied' })
    expect((await viewPage(house.as('client-staff'), 'kyuyo', 'ja')).publication).toMatchObject({ isChanged: true })
  })
})

test('of a published page clients know the versions that were published, and no word of another', async () => {
  await using house = await open()
  await facts(house)
  await type(house, '秘密の下書き')
  await type(house, '支給日は20日です。')
  await publishPage(house.as('member'), { page: 'kyuyo' })
  await type(house, '秘密の続き')
  const client = house.as('client-admin')
  expect((await listRevisions(client, { page: 'kyuyo' })).items.map(({ number }) => number)).toEqual([3, 1])
  expect((await listRevisions(house.as('member'), { page: 'kyuyo', published: true })).items.map(({ number }) => number)).toEqual([3, 1])
  await expect(getRevision(client, { page: 'kyuyo', number: 2 })).rejects.toMatchObject({ code: 'revision.missing' })
  await expect(diffRevisions(client, { page: 'kyuyo', from: 1, to: 4 })).rejects.toMatchObject({ code: 'revision.missing' })
  await expect(readAuthors(client, { page: 'kyuyo', number: 2, locale: 'ja' })).rejects.toMatchObject({ code: 'revision.missing' })
  await startThread(house.as('member'), { page: 'kyuyo', body: '?', passage: { quote: '続き' } })
  const seen = [
    await viewPage(client, 'kyuyo', 'ja'),
    await readPageBlocks(client, 'kyuyo'),
    await readAuthors(client, { page: 'kyuyo', locale: 'ja' }),
    (await searchOps(house.engine, house.portal.id, 'page', (await getPage(client, 'kyuyo')).page.id)).filter(
      (op) => op.op === 'put' && op.document.audience !== 'firm',
    ),
  ]
  expect(JSON.stringify(seen)).not.toContain('秘密')
  expect((await listThreads(client, { page: 'kyuyo' })).items).toMatchObject([{ passage: { at: null } }])
  expect((await listThreads(house.as('member'), { page: 'kyuyo' })).items).toMatchObject([{ passage: { at: { text: '続き' } } }])
})

test('where a second person is asked for, whoever wrote last does not publish', async () => {
  await using house = await open()
  const portal = await changePortal(house.as('director'), { patch: { secondPersonFor: ['facts'] } })
  const as = (name: string) => house.as('member', name, portal)
  await createPage(as('鈴木'), { title: '給与規程', slug: 'kyuyo', type: 'facts', markdown: '案' })
  expect((await getPage(as('鈴木'), 'kyuyo')).page.publishedNumber).toBeNull()
  await expect(publishPage(as('鈴木'), { page: 'kyuyo' })).rejects.toMatchObject({ code: 'page.second-person' })
  expect(await publishPage(as('佐藤'), { page: 'kyuyo' })).toMatchObject({ actorName: '佐藤' })
})

test('who may publish, confirm and be told of readers is decided by the role, and by the type of the page', async () => {
  await using house = await open()
  await facts(house)
  await createPage(house.as('member'), { title: '会議', slug: 'plain' })
  for (const role of ['client-admin', 'client-staff', 'client-viewer'] as const)
    await expect(publishPage(house.as(role), { page: 'kyuyo' })).rejects.toMatchObject({ code: 'access.denied' })
  for (const role of ['member', 'director', 'firm-admin', 'client-staff', 'client-viewer'] as const)
    await expect(confirmPage(house.as(role), { page: 'kyuyo' })).rejects.toMatchObject({ code: 'access.denied' })
  await expect(publishPage(house.as('member'), { page: 'plain' })).rejects.toMatchObject({ code: 'page.read-live' })
  await expect(confirmPage(house.as('client-admin'), { page: 'plain' })).rejects.toMatchObject({ code: 'page.not-confirmed' })
  await expect(acknowledgePage(house.as('member'), { page: 'kyuyo' })).rejects.toMatchObject({ code: 'page.not-acknowledged' })
})

test('each member says to have read a page, and the others are reminded', async () => {
  await using house = await open()
  await house.store.unit(async (tx) => {
    for (const [name, role] of [
      ['member', 'member'],
      ['client-staff', 'client-staff'],
    ] as const)
      await tx.portals.putMember({ portalId: house.portal.id, userId: house.as(role, name).actor.id as never, role, joinedAt: new Date(0) })
  })
  await createPage(house.as('member'), { title: '運用', slug: 'kyuyo', type: 'rules', markdown: '一' })
  expect((await ownReading(house.as('client-staff'), { page: 'kyuyo' })).standing).toBe('never')
  await acknowledgePage(house.as('client-staff'), { page: 'kyuyo', number: 1 })
  expect((await listReaders(house.as('member'), { page: 'kyuyo' })).map(({ userId, standing: is }) => [userId, is])).toEqual([
    ['client-staff', 'current'],
    ['member', 'never'],
  ])
  expect((await remindReaders(house.as('member'), { page: 'kyuyo' })).map(({ userId }) => userId)).toEqual(['member'])
  const events = await house.store.read.events.after(0, 100, house.portal.id)
  expect(events.find((event) => event.type === 'page.reading-reminded')?.data).toMatchObject({ people: ['member'], number: 1 })
  await expect(listReaders(house.as('client-staff'), { page: 'kyuyo' })).rejects.toMatchObject({ code: 'access.denied' })

  await writeContent(house.as('member'), { page: 'kyuyo', markdown: '二' })
  await publishPage(house.as('member'), { page: 'kyuyo', material: true })
  expect((await ownReading(house.as('client-staff'), { page: 'kyuyo' })).standing).toBe('stale')
})
