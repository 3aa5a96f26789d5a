import { readContent, readFields } from '@tsuzuri/document'
import type { PageId, PortalId } from '@tsuzuri/model'
import * as Y from 'yjs'
import type { Engine } from '../engine.ts'
import { pageErrors } from '../pages/page-errors.ts'
import { openDocument, seqOf } from './open-document.ts'

/** How long single updates stay after they were merged: bases of writes from outside, and who wrote what. */
const keptMilliseconds = 90 * 86_400_000

/**
 * Merges a page's log into one state that covers exactly the last update, and answers its seq. The state is opened again
 * and compared before anything relies on it. Throws `page.log-broken`; the log stays as it was then.
 */
export const compactPage = async ({ store, now }: Pick<Engine, 'store' | 'now'>, portalId: PortalId, pageId: PageId): Promise<number> => {
  // Before the unit, which holds all other writers up: what the log says up to its last update never changes.
  const log = await store.read.in(portalId).updates.load(pageId)
  const seq = seqOf(log)
  if (log.tail.length === 0) return seq
  const doc = openDocument(log)
  const state = Y.encodeStateAsUpdate(doc)
  if (fingerprint(doc) !== fingerprint(openDocument({ snapshot: state, snapshotSeq: seq, tail: [] })))
    throw pageErrors['log-broken'](pageId)
  await store.unit((tx) => tx.in(portalId).updates.compact(pageId, seq, state, new Date(now().getTime() - keptMilliseconds)))
  return seq
}

const fingerprint = (doc: Y.Doc): string =>
  JSON.stringify([Object.fromEntries(Y.decodeStateVector(Y.encodeStateVector(doc))), readContent(doc), readFields(doc)])
