import * as Y from 'yjs'
import { type Change, encodeChange, readChange } from './inspect-update.ts'
import { stockSchema } from './stock-schema.ts'

type Range = Change['deletions'][number]
type Holder = Y.AbstractType<unknown>

/**
 * Takes out of a change the deletions by which a stock editor clears away what its schema does not know: such elements, all
 * that is in them, what holds them, and attributes it has never heard of. Its own text goes through as it is. Nothing has to be
 * put back, so its next look at the page does not begin the quarrel anew.
 */
export const spareUnknown = (doc: Y.Doc, change: Change): Change => {
  const deleted = change.deletions.map((range) => [range, itemsIn(doc, range)] as const)
  const gone = new Set(deleted.flatMap(([, items]) => items.flatMap((item) => holderIn(item) ?? [])))
  const verdicts = new Map<Holder, boolean>()
  const isSpared = (item: Y.Item): boolean => {
    const top = outermost(item, gone)
    if (!top) return isBeyondStock(item)
    const verdict = verdicts.get(top) ?? (isInUnknown(top) || holdsUnknown(top))
    verdicts.set(top, verdict)
    return verdict
  }
  const spared = deleted.map(([range, items]) => [range, items.filter(isSpared)] as const)
  if (spared.every(([, items]) => items.length === 0)) return change
  const left = spared.flatMap(([range, items]) => without(range, items))
  return readChange(encodeChange(change.structs, left))
}

/** What is alive in a range. */
const itemsIn = (doc: Y.Doc, { client, clock, end }: Range): readonly Y.Item[] => {
  if (clock >= Y.getState(doc.store, client)) return []
  const structs = doc.store.clients.get(client) ?? []
  const items: Y.Item[] = []
  for (let index = Y.findIndexSS(structs, clock); index < structs.length; index += 1) {
    const struct = structs[index]
    if (!struct || struct.id.clock >= end) break
    if (struct instanceof Y.Item && !struct.deleted) items.push(struct)
  }
  return items
}

/** What an item brings that can hold others. */
const holderIn = ({ content }: Y.Item): Holder | null => (content instanceof Y.ContentType ? content.type : null)

/** The topmost of what is deleted and holds the item, or is it. */
const outermost = (item: Y.Item, gone: ReadonlySet<Holder>): Holder | null => {
  let top = holderIn(item)
  for (let at = item.parent; at instanceof Y.AbstractType; at = at.parent) if (gone.has(at)) top = at
  return top
}

const isUnknown = (holder: unknown): boolean => holder instanceof Y.XmlElement && !stockSchema.has(holder.nodeName)

const isInUnknown = ({ parent }: { readonly parent: unknown }): boolean => {
  for (let at = parent; at instanceof Y.AbstractType; at = at.parent) if (isUnknown(at)) return true
  return false
}

/** Itself, or anything in it, however deep. */
const holdsUnknown = (holder: Holder): boolean => {
  const waiting: unknown[] = [holder]
  for (let at = waiting.pop(); at; at = waiting.pop()) {
    if (isUnknown(at)) return true
    if (at instanceof Y.XmlElement) waiting.push(...at.toArray())
  }
  return false
}

/** Text, or an attribute, of what stays. */
const isBeyondStock = (item: Y.Item): boolean => {
  if (isInUnknown(item)) return true
  const { parent, parentSub } = item
  return parentSub !== null && parent instanceof Y.XmlElement && stockSchema.get(parent.nodeName)?.has(parentSub) === false
}

/** A range without what the items take up of it. */
const without = (range: Range, items: readonly Y.Item[]): readonly Range[] => {
  const parts: Range[] = []
  let { clock } = range
  for (const { id, length } of items) {
    if (id.clock > clock) parts.push({ ...range, clock, end: id.clock })
    clock = Math.max(clock, id.clock + length)
  }
  return clock < range.end ? [...parts, { ...range, clock }] : parts
}
