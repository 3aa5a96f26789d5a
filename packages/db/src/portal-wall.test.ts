import { randomUUID } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import { commentIdSchema, type PortalId, recordIdSchema, revisionIdSchema, userIdSchema } from '@tsuzuri/model'
import { aFileVersion, describeEachDialect } from '@tsuzuri/testing'
import { expect, test } from 'vitest'
import type { PortalStores, Stores } from './stores/stores.ts'
import { type FurnishedPortal, furnishPortal } from './test/furnish-portal.ts'
import { aSketch } from './test/a-sketch.ts'
import { openPortal } from './test/open-portal.ts'

const at = new Date('2026-04-01T00:00:00.001Z')
const reader = userIdSchema.parse('reader')
const unseen = { personId: reader, side: 'firm', shelves: [{ kind: 'file', collection: null }] } as const
const order = { by: 'createdAt', direction: 'ascending' } as const

const planned = { title: 'secret', from: '2026-11-01', to: '2026-11-01', fields: {} }

/** One try at what is another portal's for each method, by the ids and names that are used there. */
const tries = ({
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
}: FurnishedPortal) =>
  ({
    pages: {
      insert: ({ pages }) => pages.insert(page),
      get: ({ pages }) => pages.get(page.id),
      byPath: ({ pages }) => pages.byPath('very-secret'),
      redirect: ({ pages }) => pages.redirect('secret'),
      tree: ({ pages }) => pages.tree(),
      trashed: ({ pages }) => pages.trashed({}),
      update: ({ pages }) => pages.update(page.id, { title: 'mine' }),
      repath: ({ pages }) => pages.repath(page.id, 'very-secret', 'mine'),
      trash: ({ pages }) => pages.trash(page.id, at, 'eve'),
      untrash: ({ pages }) => pages.untrash(trashed.id, 'eve', at),
      body: ({ pages }) => pages.body(page.id),
      bodySeq: ({ pages }) => pages.bodySeq(page.id),
      putBody: ({ pages }) => pages.putBody({ pageId: page.id, seq: 2, content: null, fields: {}, markdown: 'mine', text: 'mine' }),
      sketches: ({ pages }) => pages.sketches(),
      putSketch: ({ pages }) => pages.putSketch(aSketch(page.id, 'mine')),
      unsketched: ({ pages }) => pages.unsketched(9),
      redirected: ({ pages }) => pages.redirected(['secret']),
    },
    updates: {
      append: ({ updates }) => updates.append(page.id, [{ actorId: 'eve', data: new Uint8Array([9]), at }]),
      head: ({ updates }) => updates.head(page.id),
      load: async ({ updates }) => (await updates.load(page.id)).tail,
      loadAt: ({ updates }) => updates.loadAt(page.id, 2),
      since: ({ updates }) => updates.since(page.id, 0),
      marks: ({ updates }) => updates.marks(page.id, 0, 9),
      compact: ({ updates }) => updates.compact(page.id, 2, new Uint8Array([9]), { since: new Date('2027-01-01') }),
      agedPages: ({ updates }) => updates.agedPages(new Date('2027-01-01'), 1),
      bindClient: ({ updates }) => updates.bindClient(page.id, 7, 'eve'),
      clients: ({ updates }) => updates.clients(page.id),
    },
    revisions: {
      add: ({ revisions }) =>
        revisions.add({ ...revision, id: revisionIdSchema.parse(randomUUID()) }, { state: new Uint8Array(), reach: new Uint8Array() }),
      get: ({ revisions }) => revisions.get(page.id, 1),
      state: ({ revisions }) => revisions.state(page.id, 1),
      latest: ({ revisions }) => revisions.latest(page.id),
      latestHead: ({ revisions }) => revisions.latestHead(page.id),
      list: ({ revisions }) => revisions.list(page.id, {}),
      putName: ({ revisions }) => revisions.putName(page.id, 1, 'mine'),
      reaches: ({ revisions }) => revisions.reaches(page.id, 9),
      putReach: ({ revisions }) => revisions.putReach(page.id, 1, new Uint8Array([9])),
    },
    publications: {
      add: ({ publications }) => publications.add({ ...published.publication, turn: 2 }),
      latest: ({ publications }) => publications.latest(page.id),
      latestOfAll: ({ publications }) => publications.latestOfAll(),
      latestMaterial: async ({ publications }) => [...(await publications.latestMaterial())],
      list: ({ publications }) => publications.list(page.id, {}),
      since: ({ publications }) => publications.since(page.id, 0),
      has: ({ publications }) => publications.has(page.id, 1),
      attest: ({ publications }) => publications.attest({ ...published.attestation, turn: 2 }),
      attestations: ({ publications }) => publications.attestations(page.id, 'confirmed', {}),
      latestAttestation: ({ publications }) => publications.latestAttestation(page.id, 'confirmed'),
      attestationsByPerson: ({ publications }) => publications.attestationsByPerson(page.id, 'confirmed'),
      latestAttestations: ({ publications }) => publications.latestAttestations('confirmed'),
    },
    comments: {
      addThread: ({ comments }) => comments.addThread({ ...thread, id: commentIdSchema.parse(randomUUID()) }),
      thread: ({ comments }) => comments.thread(thread.id),
      threads: ({ comments }) => comments.threads(page.id, {}),
      updateThread: ({ comments }) => comments.updateThread(thread.id, { resolvedAt: at }),
      add: ({ comments }) => comments.add({ ...said, id: commentIdSchema.parse(randomUUID()) }),
      get: ({ comments }) => comments.get(said.id),
      ofThreads: ({ comments }) => comments.ofThreads([thread.id]),
      update: ({ comments }) => comments.update(said.id, { body: 'mine' }),
      latest: ({ comments }) => comments.latest(page.id, 10),
    },
    records: {
      insert: ({ records }) => records.insert(record, ''),
      insertAll: ({ records }) => records.insertAll([{ record, text: '', time: at }]),
      get: ({ records }) => records.get(record.id),
      byNumber: ({ records }) => records.byNumber('requests', 1),
      some: ({ records }) => records.some('requests', { ids: [record.id], numbers: [1] }),
      pointing: ({ records }) => records.pointing(page.id, new Date(0), {}),
      commentsHolding: ({ records }) => records.commentsHolding([file.current.id], new Date(0)),
      watchAll: ({ records }) => records.watchAll([{ id: record.id, userId: 'me' }], at),
      list: ({ records }) => records.list({ collection: 'requests', order }),
      naming: ({ records }) => records.naming([page.id], new Date(0)),
      holdAny: ({ records }) => records.holdAny([page.id]),
      parts: ({ records }) => records.parts([recordIdSchema.parse(record.fields['parent'])]),
      update: ({ records }) => records.update(record.id, { title: 'mine' }),
      // The first number of this portal, though the other has given it out.
      nextNumber: async ({ records }) => (await records.nextNumber('requests')) - 1,
      addChanges: ({ records }) => records.addChanges([{ ...change, version: 3 }]),
      changes: ({ records }) => records.changes(record.id, {}),
      addComment: ({ records }) => records.addComment({ ...comment, id: commentIdSchema.parse(randomUUID()) }),
      comments: ({ records }) => records.comments(record.id, {}),
      comment: ({ records }) => records.comment(comment.id),
      updateComment: ({ records }) => records.updateComment(comment.id, { body: 'mine' }),
      watch: ({ records }) => records.watch(record.id, ['me'], at),
      // Another portal's record has no such follower here: nothing is taken away.
      unwatch: ({ records }) => records.unwatch(record.id, 'sato'),
      watchers: ({ records }) => records.watchers(record.id),
    },
    imports: {
      insert: ({ imports }) => imports.insert(imported),
      get: ({ imports }) => imports.get(imported.id),
      list: ({ imports }) => imports.list({ collection: 'requests', actorId: 'sato' }),
      takenOf: ({ imports }) => imports.takenOf('requests', 'secret'),
      taken: ({ imports }) => imports.taken(imported.id, { rows: 1 }, at),
    },
    listViews: {
      of: ({ listViews }) => listViews.of('requests'),
      rename: ({ listViews }) => listViews.rename(view.id, 'mine'),
      drop: ({ listViews }) => listViews.drop(view.id),
      dropOwn: ({ listViews }) => listViews.dropOwn('sato'),
      // Last, since what it makes is one's own.
      insert: ({ listViews }) => listViews.insert({ ...view, id: randomUUID() }),
    },
    escalations: {
      rules: ({ escalations }) => escalations.rules(),
      insertRule: ({ escalations }) => escalations.insertRule({ ...rule, id: randomUUID() }),
      removeRule: ({ escalations }) => escalations.removeRule(rule.id),
      overdue: ({ escalations }) =>
        escalations.overdue({
          rule: randomUUID(),
          side: 'firm',
          open: [{ collection: 'requests', states: ['open'] }],
          before: new Date('2026-05-01'),
          limit: 9,
        }),
      add: ({ escalations }) => escalations.add({ ...escalation, id: randomUUID(), ruleId: randomUUID() }),
      of: ({ escalations }) => escalations.of(record.id),
    },
    freezes: {
      add: ({ freezes }) => freezes.add(freeze),
      of: ({ freezes }) => freezes.of(record.id),
      after: ({ freezes }) => freezes.after(null, 9),
    },
    plans: {
      planned: ({ plans }) => plans.planned('year', '2000-01-01'),
      put: ({ plans }) => plans.put('year', [{ key: 'theirs', recordId: record.id, planned }]),
      drop: ({ plans }) => plans.drop('year', ['theirs']),
    },
    files: {
      insert: ({ files }) => files.insert(file),
      addVersion: ({ files }) => files.addVersion(aFileVersion(file, { number: 2 }), 2),
      get: ({ files }) => files.get(file.id),
      live: ({ files }) => files.live([file.id]),
      byPlace: ({ files }) => files.byPlace('/secret', 'pay.xlsx'),
      list: ({ files }) => files.list({ q: 'pay' }),
      within: ({ files }) => files.within('/secret'),
      below: ({ files }) => files.below('/secret'),
      moveBelow: ({ files }) => files.moveBelow('/secret', '/mine', at),
      trashBelow: ({ files }) => files.trashBelow('/secret', at),
      versions: ({ files }) => files.versions(file.id, {}),
      version: ({ files }) => files.version(file.current.id),
      versionByNumber: ({ files }) => files.versionByNumber(file.id, 1),
      contents: ({ files }) => files.contents({}),
      text: ({ files }) => files.text(file.current.sha256),
      putText: ({ files }) => files.putText(file.current.sha256, { outcome: 'empty', parts: [], whole: true }, at),
      scan: ({ files }) => files.scan(file.current.sha256),
      putScan: ({ files }) => files.putScan(file.current.sha256, { state: 'clean', finding: null }, at),
      toScan: ({ files }) => files.toScan(new Date(at.getTime() + 1), 9),
      heldBack: async ({ files }) => (await files.heldBack()).waiting || null,
      versionsWith: ({ files }) => files.versionsWith(file.current.sha256, 9),
      purge: ({ files }) => files.purge(file.id),
      measure: async ({ files }) => (await files.measure()).files || null,
      removeTexts: ({ files }) => files.removeTexts(),
      update: ({ files }) => files.update(file.id, { trashedAt: at, version: 2, updatedAt: at }),
      // Last, since what it notes is one's own.
      askScan: ({ files }) => files.askScan(file.current.sha256, at).then(() => null),
    },
    folders: {
      madeAt: ({ folders }) => folders.madeAt('/secret'),
      within: ({ folders }) => folders.within('/'),
      list: ({ folders }) => folders.list({}),
      below: ({ folders }) => folders.below('/secret'),
      move: ({ folders }) => folders.move('/secret', '/mine'),
      remove: ({ folders }) => folders.remove('/secret'),
      // Last, since what it makes is one's own.
      make: ({ folders }) => folders.make('/secret/2026', at),
    },
    dav: {
      locks: ({ dav }) => dav.locks('/secret', at),
      lockCount: ({ dav }) => dav.lockCount(at),
      putLock: ({ dav }) => dav.putLock(lock, at),
      dropLock: ({ dav }) => dav.dropLock(lock.token),
      properties: ({ dav }) => dav.properties('/secret'),
      putProperty: ({ dav }) => dav.putProperty({ ...property, value: 'mine' }),
      dropProperty: ({ dav }) => dav.dropProperty(property.path, property.name),
      copyProperties: ({ dav }) => dav.copyProperties('/secret', '/mine'),
      sideFiles: ({ dav }) => dav.sideFiles('/secret'),
      sideFile: ({ dav }) => dav.sideFile('/secret/.DS_Store'),
      sideFileCount: ({ dav }) => dav.sideFileCount(),
      putSideFile: ({ dav }) => dav.putSideFile('/secret/.DS_Store', new Uint8Array([9]), at),
      dropSideFile: ({ dav }) => dav.dropSideFile('/secret/.DS_Store'),
      move: ({ dav }) => dav.move('/secret', '/mine'),
      clear: ({ dav }) => dav.clear('/secret'),
    },
    seen: {
      note: ({ seen }) => seen.note([{ ...latest, side: 'client', seq: 10 }]),
      begin: ({ seen }) => seen.begin(reader, 99),
      raise: ({ seen }) => seen.raise(reader, null, 0),
      mark: ({ seen }) => seen.mark(reader, [{ kind: 'record', itemId: record.id, seq: 99, openedAt: at, timesOpened: 1 }]),
      of: ({ seen }) => seen.of(reader, 'page', [page.id]),
      unread: ({ seen }) => seen.unread({ ...unseen, upTo: 9 }, {}),
      countUnread: ({ seen }) => seen.countUnread({ ...unseen, upTo: 9 }, 9),
      countUnreadByFolder: async ({ seen }) => [...(await seen.countUnreadByFolder({ ...unseen, upTo: 9 }, 9))],
      markFound: ({ seen }) => seen.markFound({ ...unseen, upTo: 9 }),
      forget: ({ seen }) => seen.forget('file', file.id),
      drop: ({ seen }) => seen.drop(reader),
    },
  }) satisfies {
    readonly [Name in keyof PortalStores]: { readonly [Method in keyof PortalStores[Name]]: (mine: PortalStores) => Promise<unknown> }
  }

/** All that can be read of a portal. */
const readAll = async (stores: Stores, portalId: PortalId, { page, thread, record, file }: FurnishedPortal): Promise<unknown> => {
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
  } = stores.in(portalId)
  const events = stores.events.before(null, 100, portalId)
  return Promise.all([
    pages.tree(),
    pages.trashed({}),
    pages.redirect('secret'),
    pages.body(page.id),
    updates.load(page.id),
    updates.since(page.id, 0),
    updates.clients(page.id),
    pages.sketches(),
    updates.head(page.id),
    revisions.list(page.id, {}),
    revisions.state(page.id, 1),
    revisions.reaches(page.id, 9),
    publications.attestationsByPerson(page.id, 'confirmed'),
    comments.threads(page.id, {}),
    comments.ofThreads([thread.id]),
    records.list({ collection: 'requests', order }),
    records.changes(record.id, {}),
    freezes.of(record.id),
    plans.planned('year', '2000-01-01'),
    records.comments(record.id, {}),
    records.watchers(record.id),
    imports.list({ collection: 'requests', actorId: 'sato' }),
    listViews.of('requests'),
    escalations.rules(),
    escalations.of(record.id),
    files.list({}),
    files.versions(file.id, {}),
    files.text(file.current.sha256),
    files.scan(file.current.sha256),
    folders.list({}),
    dav.locks('/', at),
    dav.properties('/secret'),
    dav.sideFile('/secret/.DS_Store'),
    seen.unread(unseen, {}),
    seen.of(reader, 'page', [page.id]),
    events,
  ])
}

const nothings: readonly unknown[] = [undefined, null, false, 0, [], { items: [], next: null }, new Map()]
const isNothing = (answer: unknown): boolean => nothings.some((nothing) => isDeepStrictEqual(answer, nothing))

/** What answers nothing even at home, having only something to do. */
const writing = new Set(
  `pages.insert pages.update pages.repath pages.trash pages.untrash pages.putBody pages.putSketch pages.unsketched updates.append updates.compact updates.bindClient revisions.add
  revisions.putName revisions.putReach publications.add publications.attest comments.addThread comments.updateThread comments.add comments.update   records.insert records.insertAll plans.put plans.drop freezes.add records.update records.nextNumber records.addChanges records.addComment
  records.updateComment records.watch records.watchAll records.unwatch imports.insert imports.taken listViews.insert listViews.rename listViews.drop listViews.dropOwn escalations.insertRule escalations.removeRule
  escalations.add files.insert files.addVersion files.putText files.askScan files.putScan files.purge files.removeTexts files.update
  files.moveBelow files.trashBelow folders.make folders.move folders.remove dav.putLock dav.dropLock dav.putProperty dav.dropProperty dav.copyProperties
  dav.putSideFile dav.dropSideFile dav.move dav.clear
  seen.note seen.forget seen.begin seen.raise seen.mark seen.markFound seen.drop`.split(/\s+/),
)

const named = (furnished: FurnishedPortal) =>
  Object.entries(tries(furnished)).flatMap(([store, methods]) =>
    Object.entries(methods).map(([method, attempt]) => ({ name: `${store}.${method}`, attempt })),
  )

describeEachDialect('the wall between portals', (open) => {
  test('no method of a portal’s stores answers or changes what is another’s', async () => {
    await using database = await open()
    const { store } = database
    const theirs = await furnishPortal(database)
    const mine = await openPortal(database)
    const before = await readAll(store.read, theirs.portalId, theirs)
    const breaches: string[] = []
    for (const { name, attempt } of named(theirs)) {
      const answer = await store.unit((tx) => attempt(tx.in(mine.id))).catch(() => null)
      if (!isNothing(answer)) breaches.push(`${name} answers`)
      if (!isDeepStrictEqual(await readAll(store.read, theirs.portalId, theirs), before)) breaches.push(`${name} changes`)
    }
    expect(breaches).toEqual([])
    // Everything is read anew after each try.
  }, 180_000)

  test('each of these tries finds its aim at home', async () => {
    await using database = await open()
    const { store } = database
    const mine = await furnishPortal(database)
    const missed: string[] = []
    for (const { name, attempt } of named(mine)) {
      if (!writing.has(name) && isNothing(await attempt(store.read.in(mine.portalId)))) missed.push(name)
    }
    expect(missed).toEqual([])
  })
})
