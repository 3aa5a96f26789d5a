import type { Database } from 'better-sqlite3'
import type { Asked } from './asked.ts'
import type { Documents } from './documents.ts'

/** A match with its folded title. */
export interface Opened {
  readonly id: number
  readonly updated: number
  readonly title: string
}

/** Those of the matches that the asking person opens, dearest first. `all`: ids in order. */
export type OpenedAmong = (asked: Asked, all: readonly number[]) => readonly Opened[]

/** Makes that function. What is no match, because it lies outside of the scope or is not there any more, is of no weight. */
export const createOpenedAmong = (db: Database, documents: Documents): OpenedAmong => {
  const known = db.prepare<[string], { readonly id: number; readonly title: string }>(
    'SELECT d.id, coalesce(d.folded_title, d.title) AS title FROM json_each(?) j JOIN search_doc d ON d.ref = j.value ORDER BY j.key',
  )
  return ({ query: { opened = [] }, taken }, all) => {
    if (opened.length === 0 || all.length === 0) return []
    const titles = new Map(known.all(JSON.stringify(opened.slice(0, mostOpened))).map(({ id, title }) => [id, title]))
    const matching = [...titles.keys()].filter((id) => holds(all, id))
    return documents.matches(matching, taken).map(({ id, updated }) => ({ id, updated, title: titles.get(id) ?? '' }))
  }
}

/** Whether a number is among some that are in order. */
const holds = (numbers: readonly number[], wanted: number): boolean => {
  let [low, high] = [0, numbers.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((numbers[middle] ?? Infinity) < wanted) low = middle + 1
    else high = middle
  }
  return numbers[low] === wanted
}

const mostOpened = 100
