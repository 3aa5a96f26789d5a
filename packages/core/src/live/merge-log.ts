import type { LoadedLog } from '@tsuzuri/db'
import { readContent, readFields } from '@tsuzuri/document'
import * as Y from 'yjs'
import { openDocument, seqOf } from './open-document.ts'

/** A log as one state, opened again and compared before anything relies on it. Null where it does not say the same. */
export const mergeLog = (log: LoadedLog): Uint8Array | null => {
  const doc = openDocument(log)
  const state = Y.encodeStateAsUpdate(doc)
  return fingerprint(doc) === fingerprint(openDocument({ snapshot: state, snapshotSeq: seqOf(log), tail: [] })) ? state : null
}

const fingerprint = (doc: Y.Doc): string =>
  JSON.stringify([Object.fromEntries(Y.decodeStateVector(Y.encodeStateVector(doc))), readContent(doc), readFields(doc)])
