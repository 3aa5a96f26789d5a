import { readContent, readFields } from '@tsuzuri/document'
import type { RevisionSource } from '@tsuzuri/db'
import { printMarkdown } from '@tsuzuri/markdown'
import type { Page, PageBody, PageId, Revision, RevisionAuthor } from '@tsuzuri/model'
import * as Y from 'yjs'
import { pageErrors } from '../pages/page-errors.ts'
import type { Scope } from '../scope.ts'
import { type AuthorCount, countAuthors } from './count-authors.ts'

/** What is to be kept as a revision. */
export interface RevisionDraft {
  readonly says: Pick<PageBody, 'seq' | 'fields' | 'markdown'>
  /** With how much each wrote and took away since the revision before. */
  readonly authors: readonly RevisionAuthor[]
  readonly source: RevisionSource
}

interface Stretch {
  readonly page: Pick<Page, 'id' | 'updatedBy'>
  /** The revision before; null for the first. */
  readonly last: Revision | null
  /** The last update that is to be in it. */
  readonly seq: number
  /** What the page says then, where that is known already. */
  readonly shown?: PageBody | undefined
}

/**
 * Makes a revision of what a page said at an update of its log, without writing anything: to be called outside of a unit,
 * since a long log takes seconds, which others would have to wait. Throws `page.log-broken`.
 */
export const draftRevision = async (scope: Scope, { page, last, seq, shown }: Stretch): Promise<RevisionDraft> => {
  const { revisions, updates } = scope.read
  const pageId = page.id
  const from = last?.seq ?? 0
  const added = await updates.since(pageId, from, seq)
  const state = last && (await revisions.state(pageId, last.number))
  const doc = new Y.Doc()
  if (state) Y.applyUpdateV2(doc, state, 'log')
  const before = Y.decodeStateVector(Y.encodeStateVector(doc))
  // Where the log was cut off meanwhile, what is missing can no longer be told apart by its senders.
  if (added.length < seq - from) await fill(scope, doc, pageId, seq)
  const counts = await countAuthors(doc, added, await updates.clients(pageId))
  const reach = Y.encodeStateVector(
    new Map([...Y.decodeStateVector(Y.encodeStateVector(doc))].filter(([client, clock]) => clock > (before.get(client) ?? 0))),
  )
  const says = shown?.seq === seq ? shown : { seq, fields: readFields(doc), markdown: printMarkdown({ content: readContent(doc) }) }
  const authors = authorsOf(counts, page)
  const names = await namesOf(
    scope,
    last,
    authors.map(({ id }) => id),
  )
  return {
    says,
    authors: authors.map((author) => ({ ...author, name: names.get(author.id) ?? '' })),
    source: { state: Y.encodeStateAsUpdateV2(doc), reach },
  }
}

/** Whoever wrote; where only fields were changed whoever did that, where only the title whoever named it. */
const authorsOf = (counts: readonly AuthorCount[], { updatedBy }: Pick<Page, 'updatedBy'>): readonly AuthorCount[] => {
  const writers = counts.filter(({ inserted, deleted }) => inserted + deleted > 0)
  if (writers.length > 0) return writers
  return counts.length > 0 ? counts : [{ id: updatedBy, inserted: 0, deleted: 0 }]
}

const fill = async ({ read }: Scope, doc: Y.Doc, pageId: PageId, seq: number): Promise<void> => {
  const log = await read.updates.loadAt(pageId, seq)
  if (!log) throw pageErrors['log-broken'](pageId)
  if (log.snapshot) Y.applyUpdate(doc, log.snapshot, 'log')
}

const namesOf = async (scope: Scope, last: Revision | null, ids: readonly string[]): Promise<ReadonlyMap<string, string>> => {
  const known = await scope.engine.store.read.portals.actors(ids)
  const names = [...(last?.authors ?? []), ...[...known].map(([id, { name }]) => ({ id, name })), scope.actor]
  return new Map(names.filter(({ name }) => name !== '').map(({ id, name }) => [id, name]))
}
