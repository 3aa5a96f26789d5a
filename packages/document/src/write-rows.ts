import * as Y from 'yjs'
import { diffSequence } from './diff-sequence.ts'
import { plainJson } from './plain-json.ts'
import type { Json, JsonObject } from './tree.ts'

/** A table's rows as several people can write in them at once: a list of maps, each cell under its column's name. */
export const newRows = (rows: readonly JsonObject[]): Y.Array<unknown> => {
  const list = new Y.Array<unknown>()
  list.push(rows.map(newRow))
  return list
}

/**
 * Changes the rows that stand in a live list into the wanted ones: equal rows are anchors, between two of them rows are changed cell by
 * cell as long as there are some, so that what others write in another cell or row meanwhile stays.
 */
export const writeRows = (list: Y.Array<unknown>, wanted: readonly JsonObject[]): void => {
  const now = list.toArray().map((row) => plainJson(row))
  let at = 0
  let gap = { removed: 0, added: 0 }
  const settle = (): void => {
    writeGap(list, { at, removed: gap.removed, wanted: wanted.slice(at, at + gap.added) })
    at += gap.added
    gap = { removed: 0, added: 0 }
  }
  for (const { kind, count } of diffSequence(now.map(keyOf), wanted.map(keyOf))) {
    if (kind === 'remove') gap.removed += count
    else if (kind === 'add') gap.added += count
    else {
      settle()
      at += count
    }
  }
  settle()
}

interface RowGap {
  readonly at: number
  readonly removed: number
  readonly wanted: readonly JsonObject[]
}

const writeGap = (list: Y.Array<unknown>, { at, removed, wanted }: RowGap): void => {
  const both = Math.min(removed, wanted.length)
  wanted.slice(0, both).forEach((row, index) => {
    const live = list.get(at + index)
    if (live instanceof Y.Map) return writeCells(live, row)
    list.delete(at + index)
    list.insert(at + index, [newRow(row)])
  })
  if (removed > both) list.delete(at + both, removed - both)
  if (wanted.length > both) list.insert(at + both, wanted.slice(both).map(newRow))
}

const writeCells = (live: Y.Map<unknown>, row: JsonObject): void => {
  for (const name of live.keys()) if (!Object.hasOwn(row, name)) live.delete(name)
  for (const [name, cell] of Object.entries(row)) if (keyOf(plainJson(live.get(name) ?? null)) !== keyOf(cell)) live.set(name, cell)
}

const newRow = (row: JsonObject): Y.Map<unknown> => new Y.Map(Object.entries(row))

/** The same for the same cells in any order. */
const keyOf = (row: Json): string =>
  JSON.stringify(
    typeof row === 'object' && row !== null && !Array.isArray(row)
      ? Object.entries(row).toSorted(([one], [other]) => (one < other ? -1 : 1))
      : row,
  )
