import { createHash } from 'node:crypto'
import { roles } from '@tsuzuri/model'
import { defineCollection, definePlugin } from '@tsuzuri/plugin'
import { describeEachDialect } from '@tsuzuri/testing'
import { expect, test } from 'vitest'
import { listAudit } from '../events/list-audit.ts'
import { checkInstallation } from '../doctor/check-installation.ts'
import { placeFile } from '../files/place-file.ts'
import { purgeFile } from '../files/purge-file.ts'
import { purgeTrash } from '../files/purge-trash.ts'
import { trashFile } from '../files/trash-file.ts'
import { importPages } from '../pages/import-pages.ts'
import { changePage } from '../pages/change-page.ts'
import { createPage } from '../pages/create-page.ts'
import { getPage } from '../pages/get-page.ts'
import { patchPage } from '../pages/patch-page.ts'
import { trashPage } from '../pages/trash-page.ts'
import { writeContent } from '../pages/write-content.ts'
import { publishPage } from '../publications/publish-page.ts'
import { addComment } from '../records/add-comment.ts'
import { changeRecord } from '../records/change-record.ts'
import { changeRecords } from '../records/change-records.ts'
import { createRecord } from '../records/create-record.ts'
import { transitionRecord } from '../records/transition-record.ts'
import { trashRecord } from '../records/trash-record.ts'
import { cutRevision } from '../revisions/cut-revision.ts'
import { nameRevision } from '../revisions/name-revision.ts'
import { restoreRevision } from '../revisions/restore-revision.ts'
import { type House, openHouse } from '../testing/open-house.ts'
import { publishedPlugin } from '../testing/published-plugin.ts'
import { canonicalJson } from './canonical-json.ts'
import { getFreeze } from './get-freeze.ts'

const label = { ja: '検収', en: 'Accepted' }
const deals = defineCollection({
  name: 'deals',
  label,
  numbered: true,
  columns: { title: { label, required: true } },
  fields: {
    page: { kind: 'page', label },
    files: { kind: 'file-version', many: true, label },
    others: { kind: 'record', many: true, label },
    inside: { kind: 'text', label, readers: ['firm-admin', 'director', 'member'] },
  },
  states: { open: { label, ball: 'firm' }, accepted: { label, ball: null, final: true, frozen: true } },
  initial: 'open',
  transitions: [{ from: ['open'], to: 'accepted', label, who: roles }],
  rights: { read: roles, create: roles, update: roles, comment: roles, trash: roles },
  order: { by: 'createdAt', direction: 'descending' },
  text: () => '',
})
const plugin = definePlugin({ name: 'deals', collections: [deals], blocks: {}, pageTypes: {}, rules: [], messages: { ja: {}, en: {} } })

/** A deal that was accepted by the client, with a published page, a version of a file and another deal. */
const accepted = async (house: House) => {
  const admin = house.as('firm-admin')
  const parent = await createPage(admin, { title: '報告', slug: 'reports-of', type: 'facts', markdown: '一覧' })
  const page = await createPage(admin, {
    title: '10月',
    slug: 'october',
    parent: parent.id,
    type: 'facts',
    markdown: '151名に支給しました。',
  })
  const file = await placeFile(admin, { folder: '/', name: 'a.csv', content: new Blob(['1,2']).stream(), limit: 9 })
  const other = await createRecord(admin, { collection: 'deals', title: '賞与', fields: { inside: '社内のメモ' } })
  const fields = { page: page.id, files: [file.current.id], others: [other.id], inside: '原価' }
  const { id } = await createRecord(admin, { collection: 'deals', title: '10月分', fields })
  await transitionRecord(house.as('client-admin'), { record: id, to: 'accepted' })
  return { id, page, file, other, admin }
}

describeEachDialect('what is frozen by an acceptance', (_open, dialect) => {
  test('is kept as it stood, under a hash that stands in the audit trail, without what is firm only', async () => {
    await using house = await openHouse({ dialect, plugins: [plugin, publishedPlugin] })
    const { id, page, file, other, admin } = await accepted(house)
    await changeRecord(admin, { record: other.id, patch: { title: '賞与(冬)' } })
    const freeze = await getFreeze(house.as('client-viewer'), { record: id })
    expect([freeze.intact, freeze.hash]).toEqual([true, createHash('sha256').update(freeze.content).digest('hex')])
    expect(freeze.content).not.toMatch(/社内のメモ|原価|冬/)
    expect(JSON.parse(freeze.content)).toMatchObject({
      record: { id, title: '10月分', state: 'accepted' },
      pages: [{ id: page.id, revision: { number: 1, markdown: expect.stringContaining('151名') } }],
      records: [{ id: other.id, title: '賞与' }],
      files: [{ file: file.id, name: 'a.csv', number: 1, sha256: file.current.sha256 }],
      by: { name: 'client-admin' },
    })
    const trail = await listAudit(admin, { limit: 50 })
    expect(trail.items.find(({ type }) => type === 'record.transitioned')?.data).toMatchObject({ to: 'accepted', hash: freeze.hash })
    await expect(getFreeze(admin, { record: other.id })).rejects.toMatchObject({ code: 'record.not-frozen' })
  })
})

test('whatever door somebody tries, what was accepted is not changed, and the refusal says by what', async () => {
  await using house = await openHouse({ plugins: [plugin, publishedPlugin] })
  const { id, page, file, admin } = await accepted(house)
  const before = await getFreeze(admin, { record: id })
  const path = page.path
  const doors: Readonly<Record<string, () => Promise<unknown>>> = {
    write: () => writeContent(admin, { page: path, markdown: '改' }),
    patch: () => patchPage(admin, { page: path, operations: [{ op: 'insert', at: 'end', markdown: '改' }] }),
    rename: () => changePage(admin, { page: path, base: 1, title: '改' }),
    publish: () => publishPage(admin, { page: path }),
    restore: () => restoreRevision(admin, { page: path, number: 1 }),
    cut: () => cutRevision(admin, { page: path, message: '改' }),
    name: () => nameRevision(admin, { page: path, number: 1, name: '改' }),
    trash: () => trashPage(admin, { page: path }),
    'trash what it is below': () => trashPage(admin, { page: 'reports-of' }),
  }
  for (const [name, attempt] of Object.entries(doors))
    expect([
      name,
      await attempt().catch((error: { code: string; message: string }) => [error.code, /deals\/2/.test(error.message)]),
    ]).toEqual([name, ['page.frozen', true]])
  const imported = await importPages(admin, [{ path: `${path}.md`, text: '改' }])
  expect(imported.errors.map(({ code }) => code)).toEqual(['page.frozen'])
  await expect(changeRecord(admin, { record: id, patch: { title: '改' } })).rejects.toMatchObject({ code: 'record.frozen' })
  await expect(trashRecord(admin, { record: id })).rejects.toMatchObject({ code: 'record.frozen' })
  expect(await changeRecords(admin, { collection: 'deals', records: [id], patch: { title: '改' } })).toMatchObject([{ done: null }])
  const held = async () => (await checkInstallation(house.engine)).find(({ part }) => part === 'acceptances of abc')
  expect(await held()).toMatchObject({ well: true, says: '1, each as it was accepted' })
  await trashFile(admin, { file: file.id })
  house.wait(400 * 86_400_000)
  await purgeTrash(house.engine)
  expect(await held()).toMatchObject({ well: true })
  await expect(purgeFile(admin, { file: file.id })).rejects.toMatchObject({ code: 'file.held' })
  await addComment(house.as('client-admin'), { record: id, body: 'ありがとうございました。' })
  expect([await getFreeze(admin, { record: id }), (await getPage(house.as('client-viewer'), path)).page.title]).toEqual([before, '10月'])
})

test('canonical JSON is the same whatever order keys are given in', () => {
  expect(canonicalJson({ b: [{ d: 1, c: null }], a: 'あ', gone: undefined })).toBe('{"a":"あ","b":[{"c":null,"d":1}]}')
  expect(canonicalJson({ a: 'あ', b: [{ c: null, d: 1 }] })).toBe(canonicalJson({ b: [{ d: 1, c: null }], a: 'あ' }))
})
