import { readFields, writeFields } from '@tsuzuri/document'
import type { FieldValues } from '@tsuzuri/model'
import * as Y from 'yjs'

/** The fields as they may stand, of how they were and how somebody has set them. */
export type MendFields = (before: FieldValues, after: FieldValues) => FieldValues

/** Looks after the fields of one live document, which anybody who may write can set to anything. */
export interface FieldGuard {
  /** What was set since the last asking may stand. */
  accept(): void
  /**
   * Puts back what was set since and may not stand; `prepare` is called before the document is written to. Answers that as an
   * update, null where all is well.
   */
  mend(mend: MendFields, prepare: () => void): Uint8Array | null
}

export const createFieldGuard = (doc: Y.Doc): FieldGuard => {
  let fields = readFields(doc)
  let changed = false
  doc.getMap('fields').observeDeep(() => {
    changed = true
  })
  const accept = (): void => {
    if (changed) fields = readFields(doc)
    changed = false
  }
  return {
    accept,
    mend: (mend, prepare) => {
      if (!changed) return null
      const set = readFields(doc)
      const wanted = mend(fields, set)
      if (JSON.stringify(wanted) === JSON.stringify(set)) {
        accept()
        return null
      }
      prepare()
      const updates: Uint8Array[] = []
      const note = (update: Uint8Array): void => void updates.push(update)
      doc.on('update', note)
      doc.transact(() => writeFields(doc, wanted))
      doc.off('update', note)
      accept()
      return updates.length === 0 ? null : Y.mergeUpdates(updates)
    },
  }
}
