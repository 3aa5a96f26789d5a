import { countStatements } from '@tsuzuri/db'
import { writingRoles } from '@tsuzuri/model'
import { definePageType } from '@tsuzuri/plugin'
import type { Html } from '@tsuzuri/render'
import { expect, test } from 'vitest'
import { placeFile } from '../files/place-file.ts'
import { trashFile } from '../files/trash-file.ts'
import { changePage } from '../pages/change-page.ts'
import { createPage } from '../pages/create-page.ts'
import { writeContent } from '../pages/write-content.ts'
import { createRecord } from '../records/create-record.ts'
import { notesPlugin } from '../testing/notes-plugin.ts'
import { openHouse } from '../testing/open-house.ts'
import { renderBlockFragment } from './render-block-fragment.ts'
import { viewPage } from './view-page.ts'

const openNotes = () => openHouse({ plugins: [notesPlugin] })
const text = (html: Html): string => html.toString().replaceAll(/<[^>]+>/g, '')

test('a page shows its text, its fields and its rows, and what one may do with it', async () => {
  await using house = await openNotes()
  const firm = house.as('member', '佐藤')
  const next = await createPage(firm, { title: '賞与' })
  await createPage(firm, {
    title: 'マスタ',
    slug: 'master',
    type: 'master',
    markdown: '# 給与 & 賞与\n\n::notes{limit=5}',
    fields: { payDay: 25, next: next.id },
  })
  await createRecord(firm, { collection: 'notes', title: '郵送<済>' })
  const view = await viewPage(house.as('client-admin'), 'master', 'ja')
  expect(view).toMatchObject({
    page: { title: 'マスタ', path: 'master' },
    redirectedFrom: null,
    headings: [{ level: 1, text: '給与 & 賞与', id: '給与-賞与' }],
    sources: ['notes'],
    etag: '1.1',
    revision: { number: 1, authors: [{ name: '佐藤' }] },
    may: { edit: true, comment: true, create: false, move: true, trash: true },
  })
  expect(text(view.html)).toContain('1件 郵送&lt;済&gt; 2026-04-01T01:00 create')
  expect(text(view.fieldsHtml)).toBe('支払日25日次のページ賞与未記入の項目(1)率')
  expect(text((await viewPage(house.as('client-viewer'), 'master', 'en')).html)).toContain('1 notes 郵送&lt;済&gt; 2026-04-01T01:00 read')
})

test('a page names a file in the trash only to those who could bring it back', async () => {
  const dossier = definePageType({
    label: { ja: '書類', en: 'Dossier' },
    fields: { proof: { kind: 'file-version', label: { ja: '控え', en: 'Proof' } } },
    body: '',
    writers: writingRoles,
  })
  await using house = await openHouse({ plugins: [{ ...notesPlugin, pageTypes: { dossier } }] })
  const firm = house.as('member')
  const file = await placeFile(firm, { folder: '/', name: '届.pdf', content: new Blob(['届']).stream(), limit: 10 })
  const page = await createPage(firm, { title: '書類', type: 'dossier', fields: { proof: file.current.id } })
  const told = async (role: 'member' | 'client-viewer') => text((await viewPage(house.as(role), page.id, 'ja')).fieldsHtml)
  expect([await told('member'), await told('client-viewer')]).toEqual(['控え届.pdf', '控え届.pdf'])
  await trashFile(firm, { file: file.id })
  expect([await told('member'), await told('client-viewer')]).toEqual(['控え届.pdf', `控え${file.current.id}`])
})

test('a page shows at once what changed in its text, its rows and the pages it names', async () => {
  await using house = await openNotes()
  const firm = house.as('member')
  const next = await createPage(firm, { title: '賞与' })
  const page = await createPage(firm, { title: 'マスタ', type: 'master', markdown: '::notes', fields: { next: next.id } })
  const seen = async () => {
    const { html, fieldsHtml } = await viewPage(firm, page.id, 'ja')
    return text(html) + text(fieldsHtml)
  }
  expect(await seen()).toContain('0件')
  await createRecord(firm, { collection: 'notes', title: '電話' })
  expect(await seen()).toContain('1件 電話 2026-04-01T01:00')
  await changePage(firm, { page: next.id, base: 1, title: '冬の賞与' })
  expect(await seen()).toContain('冬の賞与')
  await writeContent(firm, { page: page.id, markdown: '新しい文\n\n::notes' })
  expect(await seen()).toContain('新しい文')
  house.wait(899_999)
  expect(await seen()).toContain('2026-04-01T01:00')
  house.wait(1)
  expect(await seen()).toContain('2026-04-01T01:15')
})

test('a page that nothing changed in is not made again', async () => {
  await using house = await openNotes()
  const firm = house.as('member')
  const page = await createPage(firm, { title: 'マスタ', markdown: '::notes\n\n::notes{limit=3}\n\n::notes' })
  await viewPage(firm, page.path, 'ja')
  const other = await house.anotherPortal()
  await createRecord(house.as('member', 'm', other), { collection: 'notes', title: 'よそ' })
  await createRecord(firm, { collection: 'secrets', title: '別の表' })
  const again = await countStatements(house.store, () => viewPage(house.as('member', '鈴木'), page.path, 'ja'))
  expect(again.statements.length).toBe(3)
  await createRecord(firm, { collection: 'notes', title: '電話' })
  const anew = await countStatements(house.store, () => viewPage(firm, page.path, 'ja'))
  expect(anew.statements.length).toBe(5)
})

test('a block that cannot be shown stops nothing else', async () => {
  await using house = await openNotes()
  const firm = house.as('member')
  await createRecord(firm, { collection: 'secrets', title: '原価' })
  const page = await createPage(firm, { title: 'ホーム', slug: 'home', markdown: '前\n\n::secrets\n\n::gone{a="b"}\n\n::notes' })
  const forClient = text((await viewPage(house.as('client-staff'), '', 'ja')).html)
  expect(forClient).toContain('このブロックを見る権限がありません。')
  expect(forClient).not.toContain('原価')
  expect(forClient).toContain('::gone{a=&quot;b&quot;}')
  expect(forClient).toContain('0件')
  expect(text((await viewPage(firm, page.id, 'ja')).html)).toContain('1件 原価')
})

test('a block alone is the same as in the page, with its attributes migrated', async () => {
  await using house = await openNotes()
  const firm = house.as('member')
  for (const title of ['一', '二', '三']) await createRecord(firm, { collection: 'notes', title })
  const page = await createPage(firm, { title: 'マスタ', markdown: '::notes{count=2}' })
  const fragment = await renderBlockFragment(firm, { name: 'notes', attributes: { count: '2' } }, 'ja')
  expect(fragment.sources).toEqual(['notes'])
  expect((await viewPage(firm, page.id, 'ja')).html.toString()).toContain(fragment.html.toString())
  expect(text(fragment.html)).toContain('2件 一・二')
  await createRecord(firm, { collection: 'notes', title: '四' })
  expect(text((await renderBlockFragment(firm, { name: 'notes', attributes: {} }, 'ja')).html)).toContain('4件')
  await expect(renderBlockFragment(firm, { name: 'gone', attributes: {} }, 'ja')).rejects.toMatchObject({
    code: 'block.unknown',
    kind: 'missing',
  })
})

test('what another process changed shows as soon as its event is seen', async () => {
  await using house = await openNotes()
  const firm = house.as('member')
  const seen = async () => text((await renderBlockFragment(firm, { name: 'notes', attributes: {} }, 'ja')).html)
  expect(await seen()).toContain('0件')
  const quiet = house.engine.views.sources
  const before = await quiet.of(house.portal.id, ['notes'])
  await createRecord(firm, { collection: 'notes', title: '電話' })
  const event = (await house.engine.store.read.events.after(0, 10)).find(({ type }) => type === 'record.created')
  if (!event) throw new TypeError('no event')
  quiet.observe([{ ...event, seq: event.seq + 100 }])
  const after = await quiet.of(house.portal.id, ['notes'])
  quiet.observe([event])
  expect([after === before, await quiet.of(house.portal.id, ['notes'])]).toEqual([false, after])
  expect(await seen()).toContain('1件 電話')
})

test('an address shows blocks otherwise than they are written, each by its place, and what cannot be read as written', async () => {
  await using house = await openNotes()
  const firm = house.as('member')
  for (const title of ['一', '二', '三']) await createRecord(firm, { collection: 'notes', title })
  const page = await createPage(firm, { title: 'マスタ', markdown: '::notes{limit=1}\n\n::notes{limit=2}\n\n::notes{limit=1}' })
  const counts = async (show?: string) =>
    [...(await viewPage(firm, page.id, 'ja', show)).html.toString().matchAll(/(\d)件/g)].map(([, count]) => count)
  expect(await counts()).toEqual(['1', '2', '1'])
  expect(await counts('notes.limit=3')).toEqual(['3', '2', '3'])
  expect(await counts('notes.2.limit=1&notes.limit=2')).toEqual(['2', '1', '2'])
  for (const nonsense of [
    'notes.limit=many',
    'notes.limit=',
    'notes.=',
    'notes.9.limit=3',
    'gone.limit=3',
    '%',
    '__proto__.limit=3',
    'notes.__proto__=1',
  ])
    expect(await counts(nonsense)).toEqual(['1', '2', '1'])
})

test('the links of a block lead to the page itself and keep what the address asks of the other blocks', async () => {
  await using house = await openNotes()
  const firm = house.as('member')
  const page = await createPage(firm, { title: 'マスタ', markdown: '::notes{limit=1}\n\n::notes{limit=2}' })
  const links = async (show?: string) =>
    [...(await viewPage(firm, page.id, 'ja', show)).html.toString().matchAll(/href="([^"]+)"/g)].map(([, href]) =>
      href?.replaceAll('&amp;', '&'),
    )
  expect(await links()).toEqual(['?notes.limit=2#block.notes', '?notes.2.limit=3#block.notes.2'])
  expect(await links('notes.limit=5')).toEqual(['?notes.limit=6#block.notes', '?notes.limit=5&notes.2.limit=3#block.notes.2'])
  const { html } = await renderBlockFragment(
    firm,
    { name: 'notes', attributes: { limit: '2' }, place: 'notes.2', show: 'notes.limit=5&notes.2.limit=9' },
    'ja',
  )
  expect((await viewPage(firm, page.id, 'ja', 'notes.limit=5')).html.toString()).toContain(html.toString())
})
