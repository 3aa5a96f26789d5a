import type { LoadedLog } from '@tsuzuri/db'
import { readContent, readFields } from '@tsuzuri/document'
import type { PageId, PortalId } from '@tsuzuri/model'
import * as Y from 'yjs'
import type { Engine } from '../engine.ts'
import { pageErrors } from '../pages/page-errors.ts'
import { keptUpdates } from './kept-updates.ts'
import { openDocument, seqOf } from './open-document.ts'

/**
 * Merges a page's log into one state that covers exactly the last update, drops what has been kept long enough, and answers the seq. The state is opened again
 * and compared before anything relies on it. Throws `page.log-broken`; the log stays as it was then.
 */
export const compactPage = async ({ store, now }: Pick<Engine, 'store' | 'now'>, portalId: PortalId, pageId: PageId): Promise<number> => {
  // Before the unit, which holds all other writers up: what the log says up to its last update never changes.
  const log = await store.read.in(portalId).updates.load(pageId)
  const seq = seqOf(log)
  const state = log.tail.length === 0 ? log.snapshot : merge(pageId, log)
  if (!state) return seq
  const { since, newest } = keptUpdates(now())
  await store.unit(async (tx) => {
    const { revisions, updates } = tx.in(portalId)
    // Who wrote what no version has yet can be told from the single updates alone.
    const counted = (await revisions.latestHead(pageId))?.seq ?? 0
    await updates.compact(pageId, seq, state, { since, newest: { ...newest, counted } })
  })
  return seq
}

const merge = (pageId: PageId, log: LoadedLog): Uint8Array => {
  const doc = openDocument(log)
  const state = Y.encodeStateAsUpdate(doc)
  if (fingerprint(doc) !== fingerprint(openDocument({ snapshot: state, snapshotSeq: seqOf(log), tail: [] })))
    throw pageErrors['log-broken'](pageId)
  return state
}

const fingerprint = (doc: Y.Doc): string =>
  JSON.stringify([Object.fromEntries(Y.decodeStateVector(Y.encodeStateVector(doc))), readContent(doc), readFields(doc)])
