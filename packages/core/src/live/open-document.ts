import type { LoadedLog } from '@tsuzuri/db'
import * as Y from 'yjs'

/** The live document as its log tells it. Garbage is collected; `seqOf` says how far the log went. */
export const openDocument = (log: LoadedLog, options: { readonly gc?: boolean } = {}): Y.Doc => {
  const doc = new Y.Doc({ gc: options.gc ?? true })
  doc.transact(() => {
    if (log.snapshot) Y.applyUpdate(doc, log.snapshot, 'log')
    for (const { data } of log.tail) Y.applyUpdate(doc, data, 'log')
  }, 'log')
  return doc
}

/** The last update that a loaded log holds; 0 when it is empty. */
export const seqOf = (log: LoadedLog): number => log.tail.at(-1)?.seq ?? log.snapshotSeq
