import { applyUpdate, Doc, encodeStateAsUpdate, transact, UndoManager } from 'yjs'

/** What has become of changes that were to be brought in. */
export type BroughtIn =
  /** The page has them all already. */
  | { readonly is: 'known' }
  /** They build on what the page does not have. */
  | { readonly is: 'foreign' }
  /** They are in; `undo` takes them out again, and leaves alone what others and oneself have typed since. */
  | { readonly is: 'in'; readonly undo: () => void }

/** Brings changes into a document of the same history that is up to date. What was in already is not there twice. */
export const bringIn = (doc: Doc, updates: readonly Uint8Array[]): BroughtIn => {
  if (!fits(doc, updates)) return { is: 'foreign' }
  const origin = {}
  const undoing = new UndoManager([doc.getXmlFragment('content'), doc.getMap('fields')], {
    trackedOrigins: new Set([origin]),
    captureTimeout: 0,
  })
  let changed = false
  const onUpdate = (): void => {
    changed = true
  }
  doc.on('update', onUpdate)
  transact(doc, () => updates.forEach((update) => applyUpdate(doc, update, origin)), origin)
  doc.off('update', onUpdate)
  if (changed) return { is: 'in', undo: () => void undoing.undo() }
  undoing.destroy()
  return { is: 'known' }
}

/** Tried on a copy: what does not fit would else wait in the document for ever. */
const fits = (doc: Doc, updates: readonly Uint8Array[]): boolean => {
  const copy = new Doc()
  applyUpdate(copy, encodeStateAsUpdate(doc))
  for (const update of updates) applyUpdate(copy, update)
  const { pendingStructs, pendingDs } = copy.store
  copy.destroy()
  return pendingStructs === null && pendingDs === null
}
