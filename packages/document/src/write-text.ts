import type * as Y from 'yjs'
import { diffSequence } from './diff-sequence.ts'
import type { Effort } from './effort.ts'
import { markName } from './from-tree.ts'
import { markSpec } from './node-spec.ts'
import { readRuns } from './read-tree.ts'
import type { Json, JsonObject, TextRun } from './tree.ts'

type TextOp = { retain: number; attributes?: Record<string, Json> } | { delete: number } | { insert: string; attributes: JsonObject }

/**
 * Changes a live text into the given runs, word by word, so that what others type elsewhere in it stays in place.
 * Formats this version does not know are left as they are.
 */
export const writeText = (text: Y.XmlText, target: readonly TextRun[], effort: Effort): void => {
  const live = readRuns(text)
  const oldWords = words(live.map(({ insert }) => insert).join(''))
  const newWords = words(target.map(({ insert }) => insert).join(''))
  const from = runReader(live)
  const to = runReader(target)
  const ops: TextOp[] = []
  let oldWord = 0
  let newWord = 0
  for (const { kind, count } of diffSequence(oldWords, newWords, effort)) {
    if (kind === 'remove') {
      const length = lengthOf(oldWords.slice(oldWord, oldWord + count))
      from.take(length)
      ops.push({ delete: length })
      oldWord += count
      continue
    }
    const length = lengthOf(newWords.slice(newWord, newWord + count))
    newWord += count
    if (kind === 'add') {
      for (const run of to.take(length)) ops.push({ insert: run.insert, attributes: run.format })
      continue
    }
    oldWord += count
    for (const wanted of to.take(length)) for (const run of from.take(wanted.insert.length)) ops.push(retain(run, wanted))
  }
  if (ops.some((op) => !('retain' in op) || op.attributes)) text.applyDelta(ops)
}

/** Words of Latin letters and digits whole, everything else by code point: a pair of surrogates is never torn. */
export const words = (text: string): string[] => text.match(/[\p{Script=Latin}\p{Nd}_]+|./gsu) ?? []

const lengthOf = (parts: readonly string[]): number => parts.reduce((sum, part) => sum + part.length, 0)

/** Hands the runs out from the beginning, so many characters at a time. */
const runReader = (runs: readonly TextRun[]): { take: (length: number) => TextRun[] } => {
  let at = 0
  let taken = 0
  return {
    take: (length) => {
      const head: TextRun[] = []
      let missing = length
      for (let run = runs[at]; run && missing > 0; run = runs[at]) {
        const insert = run.insert.slice(taken, taken + missing)
        if (insert !== '') head.push({ ...run, insert })
        missing -= insert.length
        taken += insert.length
        if (taken < run.insert.length) continue
        at += 1
        taken = 0
      }
      return head
    },
  }
}

const retain = (live: TextRun, wanted: TextRun): TextOp => {
  const changes: Record<string, Json> = {}
  for (const key of Object.keys(live.format)) if (!Object.hasOwn(wanted.format, key) && markSpec(markName(key))) changes[key] = null
  for (const [key, value] of Object.entries(wanted.format)) if (!sameJson(live.format[key], value)) changes[key] = value
  const op = { retain: live.insert.length }
  return Object.keys(changes).length > 0 ? { ...op, attributes: changes } : op
}

/** Equal but for the order of keys and for what is null, as y-tiptap compares. */
const sameJson = (left: Json | undefined, right: Json): boolean => stable(left ?? null) === stable(right)
const stable = (value: Json): string =>
  JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(
          Object.entries(inner)
            .filter(([, item]) => item !== null)
            .toSorted(([one], [other]) => (one < other ? -1 : 1)),
        )
      : inner,
  )
