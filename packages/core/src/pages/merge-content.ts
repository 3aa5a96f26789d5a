import { type DocNode, readContent, readFields, writeContent } from '@tsuzuri/document'
import type { FieldValues, Page } from '@tsuzuri/model'
import * as Y from 'yjs'
import { claimClients } from '../live/claim-clients.ts'
import { openDocument } from '../live/open-document.ts'
import type { Scope } from '../scope.ts'
import { checkFields } from './check-fields.ts'
import { contentEtag, seqOfEtag } from './content-etag.ts'
import { pageErrors } from './page-errors.ts'

interface Change {
  /** The page type the fields have to fit. */
  readonly type: string
  /** The new body; the one of the base unless told. */
  readonly content: DocNode | undefined
  /** Empty paragraphs, which Markdown cannot say, stay. */
  readonly keepBlank: boolean
  /** All fields, made from those of the base; the same unless told. */
  readonly fields: (present: FieldValues) => FieldValues
  readonly base: string | undefined
}

/**
 * Makes a change in a fork of the document as it was at the base, and brings the fork's update into the live document.
 * Does nothing when the base says the same already. Throws `page.base-gone`, `page.fields-invalid`.
 */
export const mergeContent = async (scope: Scope, page: Page, change: Change): Promise<void> => {
  const { engine, portal, actor } = scope
  const fork = await forkAt(scope, page, change.base)
  const before = Y.encodeStateVector(fork)
  const present = readFields(fork)
  const fields = checkFields({
    type: engine.registry.pageTypes.get(change.type),
    role: scope.role,
    before: change.type === page.type ? present : {},
    after: change.fields(present),
  })
  const updates: Uint8Array[] = []
  fork.on('update', (update: Uint8Array) => updates.push(update))
  fork.clientID = await freshClient(scope, page)
  writeContent(fork, change.content ?? readContent(fork), fields, { keepBlank: change.keepBlank })
  if (updates.length === 0) return
  await engine.live.apply(portal.id, page.id, actor.id, Y.encodeStateAsUpdate(fork, before))
}

const forkAt = async ({ read }: Scope, page: Page, base: string | undefined): Promise<Y.Doc> => {
  if (base === undefined) return openDocument(await read.updates.load(page.id))
  const head = await read.updates.head(page.id)
  const seq = seqOfEtag(base)
  const log = seq === null || seq < 1 || seq > head ? null : await read.updates.loadAt(page.id, seq)
  if (!log) throw pageErrors['base-gone'](base, contentEtag(head))
  return openDocument(log)
}

/** A Yjs client id nobody has used on this page: two forks under one id would break the document. */
const freshClient = async ({ engine, portal, actor, read }: Scope, page: Page): Promise<number> => {
  const taken = await read.updates.clients(page.id)
  for (;;) {
    const { clientID } = new Y.Doc()
    if (!taken.has(clientID) && (await claimClients(engine, portal.id, page.id, [clientID], actor.id)).length === 0) return clientID
  }
}
