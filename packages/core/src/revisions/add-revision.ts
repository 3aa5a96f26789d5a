import type { LoadedLog, LoggedUpdate } from '@tsuzuri/db'
import { type Page, type PageBody, type Revision, type RevisionAuthor, type RevisionKind, revisionIdSchema } from '@tsuzuri/model'
import * as Y from 'yjs'
import { openDocument } from '../live/open-document.ts'
import type { Scope, ScopedUnit } from '../scope.ts'
import { countAuthors } from './count-authors.ts'

export interface NewRevision {
  readonly kind: RevisionKind
  readonly message: string
  readonly page: Page
  readonly body: PageBody
  /** The log up to the body's seq. */
  readonly log: LoadedLog
}

/** Keeps what a page says as its next revision, with its authors since the one before, and tells it as `page.revision-cut`. */
export const addRevision = async (scope: Scope, tx: ScopedUnit, { kind, message, page, body, log }: NewRevision): Promise<Revision> => {
  const revision = await tx.revisions.add(
    {
      id: revisionIdSchema.parse(scope.engine.newId()),
      portalId: scope.portal.id,
      pageId: page.id,
      kind,
      title: page.title,
      message,
      fields: body.fields,
      markdown: body.markdown,
      authors: await authorsOf(scope, tx, page, body.seq),
      seq: body.seq,
      createdAt: scope.now(),
    },
    Y.encodeStateAsUpdateV2(openDocument(log)),
  )
  const { number, authors } = revision
  await tx.events.add({
    type: 'page.revision-cut',
    subject: { kind: 'page', id: page.id },
    data: { number, kind, message, title: page.title, path: page.path, authors: authors.map(({ name }) => name) },
  })
  return revision
}

const authorsOf = async (scope: Scope, tx: ScopedUnit, page: Page, seq: number): Promise<readonly RevisionAuthor[]> => {
  const last = await tx.revisions.latest(page.id)
  const updates = (await tx.updates.since(page.id, last?.seq ?? 0)).filter((update) => update.seq <= seq)
  const doc = new Y.Doc()
  const state = last && (await tx.revisions.state(page.id, last.number))
  if (state) Y.applyUpdateV2(doc, state)
  const counts = countAuthors(doc, updates).filter(({ inserted, deleted }) => inserted + deleted > 0 || updates.length === 1)
  const names = await namesOf(scope, tx, last, updates)
  return counts.map((count) => ({ ...count, name: names.get(count.id) ?? '' }))
}

const namesOf = async (
  scope: Scope,
  tx: ScopedUnit,
  last: Revision | null,
  updates: readonly LoggedUpdate[],
): Promise<ReadonlyMap<string, string>> => {
  const known = await tx.all.portals.actors([...new Set(updates.map(({ actorId }) => actorId))])
  return new Map([
    ...(last?.authors ?? []).map(({ id, name }): [string, string] => [id, name]),
    ...[...known].map(([id, { name }]): [string, string] => [id, name]),
    [scope.actor.id, scope.actor.name],
  ])
}
