import { randomUUID } from 'node:crypto'
import { commentIdSchema, revisionIdSchema, userIdSchema } from '@tsuzuri/model'
import { aFile, anEvent, aPage, aRecord, aRecordComment, type TestStore } from '@tsuzuri/testing'
import { aPublication } from './a-publication.ts'
import { aSketch } from './a-sketch.ts'
import { openPortal } from './open-portal.ts'

const at = new Date('2026-04-01T00:00:00.001Z')
const reader = userIdSchema.parse('reader')

/** A portal with something in every store. */
export const furnishPortal = async (database: TestStore) => {
  const { id: portalId } = await openPortal(database)
  const [page, trashed] = [aPage(portalId, { slug: 'secret' }), aPage(portalId, { slug: 'gone', trashedAt: at })]
  const revision = {
    id: revisionIdSchema.parse(randomUUID()),
    portalId,
    pageId: page.id,
    kind: 'manual',
    title: '',
    type: null,
    name: null,
    message: '',
    fields: {},
    markdown: '',
    authors: [],
    seq: 1,
    createdAt: at,
  } as const
  const record = aRecord(portalId, { number: 1, fields: { page: page.id, parent: randomUUID() } })
  const change = { recordId: record.id, version: 2, field: 'state', before: 'open', after: 'done', actorId: 'sato', actorName: '', at }
  const thread = {
    id: commentIdSchema.parse(randomUUID()),
    portalId,
    pageId: page.id,
    anchor: null,
    version: 1,
    createdAt: at,
    updatedAt: at,
    resolvedAt: null,
    resolvedBy: null,
    resolvedByName: null,
  } as const
  const said = {
    id: thread.id,
    portalId,
    threadId: thread.id,
    body: 'secret',
    actorId: '',
    actorName: '',
    side: 'firm',
    at,
    version: 1,
    editedAt: null,
    removedAt: null,
  } as const
  const rule = { id: randomUUID(), portalId, side: 'firm', businessDays: 3, to: { role: 'director' }, createdAt: at } as const
  const escalation = {
    id: randomUUID(),
    portalId,
    recordId: record.id,
    ruleId: rule.id,
    ballSince: at,
    side: 'firm',
    businessDays: 3,
    to: { role: 'director' },
    toSide: 'firm',
    at,
  } as const
  const published = aPublication({ portalId, pageId: page.id, at })
  const file = aFile(portalId, { folder: '/secret', name: 'pay.xlsx' })
  const comment = aRecordComment(portalId, record.id, { files: [file.current.id] })
  const imported = {
    id: randomUUID(),
    collection: 'requests',
    name: 'secret.csv',
    sha256: 'secret',
    report: {},
    actorId: 'sato',
    actorName: '',
    at,
    takenAt: at,
  } as const
  const view = { id: randomUUID(), collection: 'requests', name: 'secret', shared: 'own', userId: 'sato', choice: {}, savedAt: at } as const
  const lock = {
    token: `urn:uuid:${randomUUID()}`,
    path: '/secret/pay.xlsx',
    scope: 'exclusive',
    depth: '0',
    owner: 'sato',
    heldBy: 'sato',
    takenAt: at,
    endsAt: new Date('2027-01-01'),
  } as const
  const latest = {
    side: 'firm',
    kind: 'file',
    itemId: file.id,
    collection: null,
    seq: 9,
    type: 'file.placed',
    actorId: 'sato',
    actorName: '',
    at,
  } as const
  const freeze = { portalId, recordId: record.id, hash: 'secret', content: 'secret', actorId: '', actorName: '', at } as const
  const property = { path: '/secret/pay.xlsx', name: 'secret', value: 'secret' }
  await database.store.unit(async (tx) => {
    const {
      pages,
      updates,
      revisions,
      publications,
      comments,
      records,
      imports,
      listViews,
      plans,
      freezes,
      escalations,
      files,
      folders,
      dav,
      seen,
    } = tx.in(portalId)
    await pages.insert(page)
    await pages.insert(trashed)
    await pages.repath(page.id, 'secret', 'very-secret')
    await pages.putBody({ pageId: page.id, seq: 1, content: null, fields: {}, markdown: 'secret', text: 'secret' })
    await pages.putSketch(aSketch(page.id, 'secret'))
    await updates.append(page.id, [
      { actorId: 'sato', data: new Uint8Array([1]), at },
      { actorId: 'sato', data: new Uint8Array([2]), at },
    ])
    await updates.compact(page.id, 1, new Uint8Array([1]), { since: at })
    await updates.bindClient(page.id, 7, 'sato')
    await revisions.add(revision, { state: new Uint8Array([1]), reach: new Uint8Array([1]) })
    await publications.add(published.publication)
    await publications.attest(published.attestation)
    await comments.addThread(thread)
    await comments.add(said)
    await records.nextNumber('requests')
    await records.insert(record, 'secret')
    await records.addChanges([change])
    await records.addComment(comment)
    await records.watch(record.id, ['sato'], at)
    await imports.insert(imported)
    await listViews.insert(view)
    await escalations.insertRule(rule)
    await escalations.add(escalation)
    await freezes.add(freeze)
    await plans.put('year', [
      { key: 'theirs', recordId: record.id, planned: { title: 'secret', from: '2026-11-01', to: '2026-11-01', fields: {} } },
    ])
    await files.insert(file)
    await files.putText(file.current.sha256, { outcome: 'read', parts: [{ place: null, text: 'secret' }], whole: true }, at)
    await files.askScan(file.current.sha256, at)
    await folders.make('/secret', at)
    await dav.putLock(lock, at)
    await dav.putProperty(property)
    await dav.putSideFile('/secret/.DS_Store', new Uint8Array([1]), at)
    await seen.note([latest])
    await seen.raise(reader, { kind: 'page', collection: null }, 7)
    await seen.mark(reader, [{ kind: 'page', itemId: page.id, seq: 9, openedAt: at, timesOpened: 1 }])
    await tx.events.add(anEvent({ portalId }))
  })
  return {
    portalId,
    page,
    trashed,
    revision,
    published,
    record,
    change,
    comment,
    thread,
    said,
    file,
    rule,
    escalation,
    imported,
    view,
    lock,
    freeze,
    property,
    latest,
  }
}

export type FurnishedPortal = Awaited<ReturnType<typeof furnishPortal>>
