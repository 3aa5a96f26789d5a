import { readFields, type Refusal, writeFields } from '@tsuzuri/document'
import type { FieldValues, Page } from '@tsuzuri/model'
import * as Y from 'yjs'
import { claimClients } from '../live/claim-clients.ts'
import type { Scope } from '../scope.ts'
import { checkFields } from './check-fields.ts'
import { type Conflict, conflictsOf } from './conflicts-of.ts'
import { contentEtag } from './content-etag.ts'
import { findWritten } from './find-written.ts'
import { forkAt } from './fork-at.ts'
import { pageErrors } from './page-errors.ts'

export interface Change<Answer> {
  /** The page type the fields have to fit. */
  readonly type: string
  /** Changes the body in a fork. May be called again, with another fork of the same. */
  readonly write: (fork: Y.Doc) => Answer
  /** All fields, made from those of the base; the same unless told. */
  readonly fields: (present: FieldValues) => FieldValues
  readonly base: string | undefined
  /** The losses upon which nothing is written. */
  readonly refuse: Refusal
  /** Is called when something is about to be written. */
  readonly before: () => Promise<unknown>
}

export interface Merged<Answer> {
  readonly answer: Answer
  /** Whether the change stands in the log by this actor; false when there was nothing to change. */
  readonly written: boolean
  /** What was lost where the change met what others did since its base. */
  readonly conflicts: readonly Conflict[]
}

/**
 * Makes a change in a fork of the document as it was at the base, and brings the fork's update into the live document. Writes
 * nothing when the base says the same already, nor when the same change of the same base was written by the same actor: a
 * request that is repeated after its answer was lost changes nothing twice. Throws `page.base-gone`, `page.fields-invalid`,
 * `page.conflicts`, and what `write` throws.
 */
export const mergeContent = async <Answer>(scope: Scope, page: Page, change: Change<Answer>): Promise<Merged<Answer>> => {
  const { engine, portal, actor } = scope
  const fork = await forkAt(scope, page, change.base)
  const before = Y.encodeStateVector(fork.doc)
  const present = readFields(fork.doc)
  const fields = checkFields({
    type: engine.registry.pageTypes.get(change.type),
    role: scope.role,
    before: change.type === page.type ? present : {},
    after: change.fields(present),
  })
  let changed = false
  fork.doc.on('update', () => (changed = true))
  fork.doc.clientID = await unusedClient(scope, page)
  const answer = fork.doc.transact(() => {
    const written = change.write(fork.doc)
    writeFields(fork.doc, fields)
    return written
  })
  if (!changed) return { answer, written: false, conflicts: [] }
  const update = Y.encodeStateAsUpdate(fork.doc, before)
  const known = change.base === undefined ? null : await findWritten(scope, page, fork)
  if (known) return { answer, written: true, conflicts: known }
  // Where something is only taken away, nothing is written under it.
  const isUsed = Y.getState(fork.doc.store, fork.doc.clientID) > 0
  // Somebody else has just come to the same number: once in a page's life, if ever.
  if (isUsed && (await claimClients(engine, portal.id, page.id, [fork.doc.clientID], actor.id)).length > 0)
    return mergeContent(scope, page, change)
  await change.before()
  const meeting = { base: { seq: fork.seq, clocks: fork.clocks }, refuse: change.refuse }
  const { applied, losses, seq } = await engine.live.apply(portal.id, page.id, actor.id, update, meeting)
  const conflicts = conflictsOf(fork, losses)
  if (!applied) throw pageErrors.conflicts(conflicts, contentEtag(page, seq))
  return { answer, written: true, conflicts }
}

/** A Yjs client id nobody has used on this page: two forks under one id would break the document. */
const unusedClient = async ({ read }: Scope, page: Page): Promise<number> => {
  const taken = await read.updates.clients(page.id)
  for (;;) {
    const { clientID } = new Y.Doc()
    if (!taken.has(clientID)) return clientID
  }
}
