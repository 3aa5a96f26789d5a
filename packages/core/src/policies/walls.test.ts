import { type Actor, anonymousActor, fileVersionIdSchema, type PageId, type PortalId, recordIdSchema, userIdSchema } from '@tsuzuri/model'
import { aPortal, aRecordComment } from '@tsuzuri/testing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import * as core from '../index.ts'
import type { Scope } from '../scope.ts'
import { aLock } from '../testing/a-lock.ts'
import { behindDoors } from '../testing/behind-doors.ts'
import { type House, openHouse } from '../testing/open-house.ts'
import { tasksPlugin } from '../testing/tasks-plugin.ts'

interface Theirs {
  readonly page: PageId
  readonly comment: string
  readonly record: string
  readonly file: string
  readonly version: string
  readonly invitation: string
  readonly key: string
  readonly rule: string
  readonly imported: string
  readonly view: string
  readonly token: string
  readonly user: ReturnType<typeof userIdSchema.parse>
}
type Calls = Readonly<Record<string, (scope: Scope, theirs: Theirs) => Promise<unknown>>>

/** Each portal has one key, which tells whose it is. */
const keyOf = (portalId: PortalId): core.KeptKey => ({
  id: `key of ${portalId}`,
  name: `key of ${portalId}`,
  role: 'member',
  start: 'tzk_',
  createdAt: new Date(0),
  usedAt: null,
})
const keyBox: core.KeyMaker & core.KeyLister & core.KeyRevoker = {
  createKey: async (key) => ({ ...key, id: 'k', secret: 's' }),
  keysOf: async (portalId) => [keyOf(portalId)],
  revokeKey: async (portalId, id) => {
    if (id !== keyOf(portalId).id) throw core.invitationErrors.missing()
    return keyOf(portalId)
  },
}

const content = () => new Blob(['x']).stream()

/** Use cases that are given a thing: another portal's is answered as one that is nowhere. */
const named: Calls = {
  acknowledgePage: (scope, { page }) => core.acknowledgePage(scope, { page }),
  confirmPage: (scope, { page }) => core.confirmPage(scope, { page }),
  listConfirmations: (scope, { page }) => core.listConfirmations(scope, { page }),
  listPublications: (scope, { page }) => core.listPublications(scope, { page }),
  listReaders: (scope, { page }) => core.listReaders(scope, { page }),
  ownReading: (scope, { page }) => core.ownReading(scope, { page }),
  publishPage: (scope, { page }) => core.publishPage(scope, { page }),
  remindReaders: (scope, { page }) => core.remindReaders(scope, { page }),
  unpublishedChanges: (scope, { page }) => core.unpublishedChanges(scope, { page }),
  addComment: (scope, { record }) => core.addComment(scope, { record, body: 'x' }),
  changeComment: (scope, { page, comment }) => core.changeComment(scope, { page, comment, body: 'x' }),
  changeMember: (scope, { user }) => core.changeMember(scope, { userId: user, role: 'client-viewer' }),
  changePage: (scope, { page }) => core.changePage(scope, { page, base: 1, title: 'x' }),
  changeRecord: (scope, { record }) => core.changeRecord(scope, { record, patch: { title: 'x' } }),
  createPage: (scope, { page }) => core.createPage(scope, { title: 'x', parent: page }),
  cutRevision: (scope, { page }) => core.cutRevision(scope, { page }),
  diffRevisions: (scope, { page }) => core.diffRevisions(scope, { page, from: 1, to: 1 }),
  fileVersion: (scope, { version }) => core.fileVersion(scope, { version }),
  fileHolders: (scope, { file }) => core.fileHolders(scope, { file }),
  previewFile: (scope, { file }) => core.previewFile(scope, { file }),
  viewFile: (scope, { file }) => core.viewFile(scope, { file }),
  fileVersions: (scope, { file }) => core.fileVersions(scope, { file }),
  getFile: (scope, { file }) => core.getFile(scope, { file }),
  getImport: (scope, { imported }) => core.getImport(scope, { collection: 'tasks', id: imported }),
  dropListView: (scope, { view }) => core.dropListView(scope, { collection: 'tasks', id: view }),
  renameListView: (scope, { view }) => core.renameListView(scope, { collection: 'tasks', id: view, name: 'x' }),
  takeImport: (scope, { imported }) => core.takeImport(scope, { collection: 'tasks', id: imported, only: 'good' }),
  getMember: (scope, { user }) => core.getMember(scope, { userId: user }),
  getPage: (scope, { page }) => core.getPage(scope, page),
  getRecord: (scope, { record }) => core.getRecord(scope, { record }),
  getFreeze: (scope, { record }) => core.getFreeze(scope, { record }),
  getRevision: (scope, { page }) => core.getRevision(scope, { page, number: 1 }),
  getThread: (scope, { page, comment }) => core.getThread(scope, { page, comment }),
  listThreads: (scope, { page }) => core.listThreads(scope, { page }),
  removeComment: (scope, { page, comment }) => core.removeComment(scope, { page, comment }),
  replyToThread: (scope, { page, comment }) => core.replyToThread(scope, { page, comment, body: 'x' }),
  resolveThread: (scope, { page, comment }) => core.resolveThread(scope, { page, comment, to: 'resolved' }),
  startThread: (scope, { page }) => core.startThread(scope, { page, body: 'x' }),
  listComments: (scope, { record }) => core.listComments(scope, { record }),
  listRevisions: (scope, { page }) => core.listRevisions(scope, { page }),
  nameRevision: (scope, { page }) => core.nameRevision(scope, { page, number: 1, name: 'x' }),
  copyFile: (scope, { file }) => core.copyFile(scope, { file, folder: '/', name: 'x.csv' }),
  copyFolder: (scope) => core.copyFolder(scope, { folder: '/給与', to: '/x' }),
  moveFile: (scope, { file }) => core.moveFile(scope, { file, folder: '/', name: 'x.csv' }),
  saveByRename: (scope, { file }) => core.saveByRename(scope, { file, folder: '/', name: 'x.csv' }),
  moveFolder: (scope) => core.moveFolder(scope, { folder: '/給与', to: '/x' }),
  trashFolder: (scope) => core.trashFolder(scope, { folder: '/給与' }),
  sideFileContent: (scope) => core.sideFileContent(scope, { path: '/給与/.DS_Store' }),
  unlockPlace: (scope, { token }) => core.unlockPlace(scope, { path: '/給与', token }),
  openFileContent: (scope, { file }) => core.openFileContent(scope, { file }),
  makePasswordLink: (scope, { user }) => core.makePasswordLink(scope, { userId: user }),
  setReading: (scope, { user }) => core.setReading(scope, { userId: user, reading: 'や' }),
  readAuthors: (scope, { page }) => core.readAuthors(scope, { page, locale: 'ja' }),
  patchPage: (scope, { page }) => core.patchPage(scope, { page, operations: [{ op: 'insert', at: 'end', markdown: 'x' }] }),
  readContent: (scope, { page }) => core.readContent(scope, page),
  readPageBlocks: (scope, { page }) => core.readPageBlocks(scope, page),
  changeRecordComment: (scope, { record }) => core.changeRecordComment(scope, { record, comment: crypto.randomUUID(), body: 'x' }),
  removeRecordComment: (scope, { record }) => core.removeRecordComment(scope, { record, comment: crypto.randomUUID() }),
  listWatchers: (scope, { record }) => core.listWatchers(scope, { record }),
  watchRecord: (scope, { record }) => core.watchRecord(scope, { record, watch: true }),
  listParts: (scope, { record }) => core.listParts(scope, { record }),
  recordReferrers: (scope, { record }) => core.recordReferrers(scope, { record }),
  pageReferrers: (scope, { page }) => core.pageReferrers(scope, { page }),
  recordHistory: (scope, { record }) => core.recordHistory(scope, { record }),
  removeMember: (scope, { user }) => core.removeMember(scope, { userId: user }),
  renewInvitation: (scope, { invitation }) => core.renewInvitation(scope, { id: invitation }),
  renderRevision: (scope, { page }) => core.renderRevision(scope, { page, number: 1 }, 'ja'),
  revokeKey: (scope, { key }) => core.revokeKey(scope, keyBox, { id: key }),
  revokeInvitation: (scope, { invitation }) => core.revokeInvitation(scope, { id: invitation }),
  recordEscalations: (scope, { record }) => core.recordEscalations(scope, { record }),
  removeEscalationRule: (scope, { rule }) => core.removeEscalationRule(scope, { id: rule }),
  purgeFile: (scope, { file }) => core.purgeFile(scope, { file }),
  restoreFile: (scope, { file }) => core.restoreFile(scope, { file }),
  restorePage: (scope, { page }) => core.restorePage(scope, { page }),
  restoreRecord: (scope, { record }) => core.restoreRecord(scope, { record }),
  restoreRevision: (scope, { page }) => core.restoreRevision(scope, { page, number: 1 }),
  takeOutOccurrence: (scope, { record }) => core.takeOutOccurrence(scope, { record, at: new Date(0) }),
  transitionRecord: (scope, { record }) => core.transitionRecord(scope, { record, to: 'done' }),
  trashFile: (scope, { file }) => core.trashFile(scope, { file }),
  trashPage: (scope, { page }) => core.trashPage(scope, { page }),
  trashRecord: (scope, { record }) => core.trashRecord(scope, { record }),
  viewPage: (scope, { page }) => core.viewPage(scope, page, 'ja'),
  writeContent: (scope, { page }) => core.writeContent(scope, { page, markdown: 'x' }),
}

/** Use cases that are given no thing: their answer holds nothing of another portal. */
const whole: Calls = {
  awaitedConfirmations: (scope) => core.awaitedConfirmations(scope),
  coverageFindings: (scope) => core.coverageFindings(scope),
  readCoverage: (scope) => core.readCoverage(scope),
  expectPages: (scope) => core.expectPages(scope),
  changePortal: (scope) => core.changePortal(scope, { patch: { name: 'x' } }),
  createKey: (scope) => core.createKey(scope, keyBox, { role: 'member', name: 'x' }),
  createRecord: (scope) => core.createRecord(scope, { collection: 'tasks', title: 'x' }),
  describeMembers: (scope) => core.describeMembers(scope),
  endCalendarFeed: (scope) => core.endCalendarFeed(scope),
  previewPlan: (scope) => core.previewPlan(scope, 'year'),
  readMonthDigest: (scope) => core.readMonthDigest(scope, '2026-03'),
  beginMonthReport: (scope) => core.beginMonthReport(scope, { month: '2026-03' }),
  followPlan: (scope) => core.previewPlan(scope, 'year').then(({ digest }) => core.followPlan(scope, { name: 'year', digest })),
  makeCalendarFeed: (scope) => core.makeCalendarFeed(scope),
  describeCollections: async (scope) => core.describeCollections(scope),
  eventsAfter: (scope) => core.eventsAfter(scope, 0, 100),
  followEvents: async (scope) => {
    const bus = core.createEventBus(scope.engine.store)
    const { missed } = await core.followEvents(scope, bus, { after: 0, limit: 100 })
    await bus.stop()
    return missed
  },
  approveErasure: async (scope) => {
    const another: Actor = { ...scope.actor, id: userIdSchema.parse('another admin') }
    await core.requestErasure({ ...scope, actor: another }, { slug: scope.portal.slug, reason: 'x' })
    return core.approveErasure(scope, { slug: scope.portal.slug })
  },
  getErasure: (scope) => core.getErasure(scope),
  requestErasure: (scope) => core.requestErasure(scope, { slug: scope.portal.slug, reason: 'x' }),
  withdrawErasure: async (scope) => {
    await core.requestErasure(scope, { slug: scope.portal.slug, reason: 'x' })
    return core.withdrawErasure(scope)
  },
  getPortal: (scope) => core.getPortal(scope),
  bringBackPages: (scope) => core.bringBackPages(scope, { from: scope.engine.store, portalId: scope.portal.id, message: '' }),
  importPages: (scope) => core.importPages(scope, [{ path: 'a.md', text: 'x' }]),
  inviteMember: (scope) => core.inviteMember(scope, { email: 'a@b.example', name: 'A', role: 'member' }),
  listAudit: (scope) => core.listAudit(scope, {}),
  addEscalationRule: (scope) => core.addEscalationRule(scope, { side: 'client', businessDays: 1, to: { role: 'director' } }),
  listEscalationRules: (scope) => core.listEscalationRules(scope),
  listDaysOff: async (scope) => core.listDaysOff(scope, { from: '2026-01-01', to: '2026-12-31' }),
  setInquiryForm: (scope) => core.setInquiryForm(scope, { open: true }),
  setClosingDays: (scope) => core.setClosingDays(scope, { closingDays: [] }),
  listFiles: (scope) => core.listFiles(scope, {}),
  makeFolder: (scope) => core.makeFolder(scope, { folder: '/給与/2026' }),
  findPlace: (scope) => core.findPlace(scope, { path: '/給与/their.csv' }),
  listPlaces: (scope) => core.listPlaces(scope, { folder: '/給与' }),
  locksTouching: (scope) => core.locksTouching(scope, { path: '/給与' }),
  lockPlace: (scope) => core.lockPlace(scope, aLock('mine')),
  propertiesAt: (scope) => core.propertiesAt(scope, { path: '/給与' }),
  notePlace: (scope) => core.notePlace(scope, { path: '/給与', changes: [{ name: 'color', value: '青' }] }),
  refuseLocked: (scope) => scope.unit((tx) => core.refuseLocked(scope, tx, { path: '/給与', tokens: new Set(), deep: true })),
  putSideFile: (scope) => core.putSideFile(scope, { path: '/.DS_Store', content: new Uint8Array([1]) }),
  moveSideFile: (scope) => core.moveSideFile(scope, { path: '/給与/.DS_Store', to: '/.DS_Store' }),
  dropSideFile: (scope) => core.dropSideFile(scope, { path: '/給与/.DS_Store' }),
  listFolders: (scope) => core.listFolders(scope, {}),
  readDriveRoom: (scope) => core.readDriveRoom(scope),
  countUnread: (scope) => core.countUnread(scope, {}),
  listUnread: (scope) => core.listUnread(scope, {}),
  markSeen: (scope) => core.markSeen(scope, {}),
  checkPlacing: (scope) => Promise.resolve(core.checkPlacing(scope, { folder: '/給与', name: 'a.csv', size: 1, limit: 9 })),
  countWaiting: (scope) => core.countWaiting(scope),
  listInvitations: (scope) => core.listInvitations(scope),
  listKeys: (scope) => core.listKeys(scope, keyBox),
  listMembers: (scope) => core.listMembers(scope),
  listPages: (scope) => core.listPages(scope),
  outlinePages: (scope) => core.outlinePages(scope),
  listRecords: (scope) => core.listRecords(scope, 'tasks', {}),
  listWaiting: (scope) => core.listWaiting(scope),
  changeRecords: (scope, { record }) =>
    core
      .changeRecords(scope, { collection: 'tasks', records: [record], patch: { title: 'x' } })
      .then((outcomes) => outcomes.map(({ done }) => done)),
  listListViews: (scope) => core.listListViews(scope, 'tasks'),
  saveListView: (scope) => core.saveListView(scope, { collection: 'tasks', name: 'x', shared: 'portal', choice: {} }),
  describeImport: async (scope) => core.describeImport(scope, 'tasks'),
  listImports: (scope) => core.listImports(scope, 'tasks', {}),
  tryImport: (scope) => core.tryImport(scope, { collection: 'tasks', name: 'a.csv', content: new Blob(['title\nx\n']).stream() }),
  listTrashedRecords: (scope) => core.listTrashedRecords(scope, 'tasks', {}),
  listTrashedFiles: (scope) => core.listTrashedFiles(scope, {}),
  listTrashedPages: (scope) => core.listTrashedPages(scope, {}),
  placeFile: (scope) => core.placeFile(scope, { folder: '/給与', name: 'a.csv', content: content(), limit: 9 }),
  putMember: (scope) => core.putMember(scope, { userId: userIdSchema.parse('someone'), role: 'member' }),
  recordReferences: (scope, { page, record, version }) =>
    core.recordReferences(scope, 'tasks', [
      { field: 'page', value: page },
      { field: 'related', value: record },
      { field: 'files', value: [version] },
    ]),
  commentFiles: async (scope, { version }) =>
    core.commentFiles(scope, [
      aRecordComment(scope.portal.id, recordIdSchema.parse(crypto.randomUUID()), { files: [fileVersionIdSchema.parse(version)] }),
    ]),
  searchPortal: (scope) => core.searchPortal(scope, { text: '給与' }),
}

/** Use cases over the installation, and what whoever has no role anywhere gets: nothing, or a refusal. */
const installation: Readonly<Record<string, readonly [(engine: House['engine'], actor: Actor) => Promise<unknown>, object]>> = {
  allPortals: [(engine, actor) => core.allPortals(engine, actor), []],
  createPortal: [(engine, actor) => core.createPortal(engine, actor, { slug: 'nova', name: 'x' }), { code: 'access.denied' }],
  listFirmAdmins: [(engine, actor) => core.listFirmAdmins(engine, actor), { code: 'access.denied' }],
  putFirmAdmin: [
    (engine, actor) => core.putFirmAdmin(engine, actor, { userId: userIdSchema.parse('x'), email: 'x@client.example' }),
    { code: 'access.denied' },
  ],
  removeFirmAdmin: [(engine, actor) => core.removeFirmAdmin(engine, actor, userIdSchema.parse('x')), { code: 'access.denied' }],
  listPortals: [(engine, actor) => core.listPortals(engine, actor, {}), { items: [], next: null }],
  openScope: [(engine, actor) => core.openScope(engine, actor, 'xyz'), { code: 'portal.missing' }],
  readDesk: [(engine, actor) => core.readDesk(engine, actor), { code: 'access.denied' }],
  listBroadcasts: [(engine, actor) => core.listBroadcasts(engine, actor), { code: 'access.denied' }],
  readBroadcast: [(engine, actor) => core.readBroadcast(engine, actor, 'x'), { code: 'access.denied' }],
  sendBroadcast: [
    (engine, actor) => core.sendBroadcast(engine, actor, { collection: 'tasks', portals: ['xyz'], title: 'x' }),
    { code: 'access.denied' },
  ],
  chooseNotices: [
    (engine, actor) => core.chooseNotices(engine, actor, { portal: 'xyz', choices: { turn: 'now' } }),
    { code: 'portal.missing' },
  ],
  countNotices: [async (engine, actor) => ({ count: await core.countNotices(engine, actor) }), { count: 0 }],
  listNotices: [(engine, actor) => core.listNotices(engine, actor), { items: [], next: null }],
  markNoticesRead: [async (engine, actor) => ({ read: await core.markNoticesRead(engine, actor, null) }), { read: 0 }],
  noticeChoices: [(engine, actor) => core.noticeChoices(engine, actor, 'xyz'), { code: 'portal.missing' }],
  searchEverywhere: [(engine, actor) => core.searchEverywhere(engine, actor, { text: '給与' }), { items: [], next: null, total: 0 }],
}

const openTwo = async (house: House): Promise<{ readonly ours: Scope; readonly theirs: Theirs; readonly words: readonly string[] }> => {
  const xyz = await house.anotherPortal()
  const there = house.as('firm-admin', 'their admin', xyz)
  const user = userIdSchema.parse('their member')
  await core.putMember(there, { userId: user, role: 'client-staff' })
  const { invitation } = await core.inviteMember(there, { email: 'their@client.example', name: 'X', role: 'client-staff' })
  const page = await core.createPage(there, { title: '給与規程', slug: 'their-page' })
  const record = await core.createRecord(there, { collection: 'tasks', title: '給与計算', assignee: user })
  const thread = await core.startThread(there, { page: page.id, body: '給与の話' })
  const file = await core.placeFile(there, { folder: '/給与', name: 'their.csv', content: content(), limit: 9 })
  const rule = await core.addEscalationRule(there, { side: 'firm', businessDays: 3, to: { role: 'director' } })
  const imported = await core.tryImport(there, {
    collection: 'tasks',
    name: 'their.csv',
    content: new Blob(['title\n給与計算\n']).stream(),
  })
  const view = await core.saveListView(there, { collection: 'tasks', name: '給与の一覧', shared: 'portal', choice: {} })
  await core.putSideFile(there, { path: '/給与/.DS_Store', content: new Uint8Array([1]) })
  await core.lockPlace(there, aLock('urn:theirs'))
  await core.notePlace(there, { path: '/給与', changes: [{ name: 'their-note', value: 'x' }] })
  await core.searchProjection(house.engine).apply(await house.engine.store.read.events.after(0, 100))
  const theirs = {
    page: page.id,
    comment: thread.id,
    record: record.id,
    file: file.id,
    version: file.current.id,
    invitation: invitation.id,
    key: keyOf(xyz.id).id,
    rule: rule.id,
    imported: imported.id,
    view: view.id,
    token: 'urn:theirs',
    user,
  }
  return {
    ours: house.as('firm-admin', 'our admin'),
    theirs,
    words: [xyz.id, ...Object.values(theirs), 'their.csv', 'their-page', 'their-note', 'their@client.example'],
  }
}

describe('the wall of a portal', () => {
  test('every use case is told here', () => {
    const functions = Object.entries(core).flatMap(([name, value]) => (typeof value === 'function' ? [name] : []))
    expect(
      [named, whole, installation]
        .flatMap((calls) => Object.keys(calls))
        .concat(behindDoors)
        .toSorted(),
    ).toEqual(functions.toSorted())
  })

  describe('in one house, where nobody changes what is behind it', () => {
    let house: House
    let two: Awaited<ReturnType<typeof openTwo>>
    beforeAll(async () => {
      house = await openHouse({ plugins: [tasksPlugin] })
      two = await openTwo(house)
    })
    afterAll(async () => house[Symbol.asyncDispose]())

    test.each(Object.entries(named))('%s does not know what is behind it, even for a firm admin', async (_name, call) => {
      const before = await house.engine.store.read.events.head()
      await expect(call(two.ours, two.theirs)).rejects.toMatchObject({ kind: 'missing' })
      expect(await house.engine.store.read.events.head()).toBe(before)
    })

    test.each(Object.entries(installation))('%s gives somebody without any role nothing', async (_name, [call, nothing]) => {
      const nobody: Actor = { ...anonymousActor, kind: 'person', id: 'nobody', name: 'nobody' }
      expect(await call(house.engine, nobody).catch((error: unknown) => error)).toMatchObject(nothing)
    })

    test.each(Object.entries(whole))('%s says nothing of what is behind it', async (_name, call) => {
      // What it changes is in a portal of its own, so that it finds the house as any other does.
      const own = aPortal()
      await house.store.unit((tx) => tx.portals.insert(own))
      const answer = JSON.stringify([await call(house.as('firm-admin', 'our admin', own), two.theirs)])
      expect(two.words.filter((word) => answer.includes(word))).toEqual([])
    })
  })

  test('to a stranger a portal that exists is told in the same words as one that does not', async () => {
    await using house = await openHouse()
    const xyz = await house.anotherPortal()
    const { actor } = house.as('director')
    const refusal = (portal: string) => core.openScope(house.engine, actor, portal).catch((error: unknown) => error)
    for (const portal of ['xyz', xyz.id, 'nowhere', '01890000-0000-7000-8000-000000000000']) {
      expect(await refusal(portal)).toMatchObject({
        code: 'portal.missing',
        kind: 'missing',
        message: `There is no portal \`${portal}\`.`,
        hint: undefined,
        current: undefined,
      })
    }
    expect((await core.openScope(house.engine, actor, 'abc')).role).toBe('director')
  })
})
