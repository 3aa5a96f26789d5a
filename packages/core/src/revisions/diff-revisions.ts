import { type DocNode, diffSequence } from '@tsuzuri/document'
import { printMarkdown } from '@tsuzuri/markdown'
import type { FieldValue, FieldValues } from '@tsuzuri/model'
import { isSame } from '../pages/check-fields.ts'
import { getPage } from '../pages/get-page.ts'
import type { Scope } from '../scope.ts'
import { diffWords, type Word } from './diff-words.ts'
import { documentOfRevision } from './document-of-revision.ts'
import { likeness } from './likeness.ts'

export interface BlockChange {
  readonly kind: 'same' | 'added' | 'removed' | 'changed'
  /** The block's Markdown before and after. */
  readonly before?: string
  readonly after?: string
  /** For a changed block: its words in order. */
  readonly words?: readonly Word[]
}
export interface FieldChange {
  readonly field: string
  readonly before: FieldValue
  readonly after: FieldValue
}
export interface RevisionDiff {
  readonly fields: readonly FieldChange[]
  readonly blocks: readonly BlockChange[]
}

/** What differs between two revisions of a page, block by block. Throws `page.missing`, `revision.missing`. */
export const diffRevisions = async (
  scope: Scope, input: { readonly page: string; readonly from: number; readonly to: number },
): Promise<RevisionDiff> => {
  const { page } = await getPage(scope, input.page)
  const before = await documentOfRevision(scope, page.id, { number: input.from })
  const after = await documentOfRevision(scope, page.id, { number: input.to })
  return { fields: diffFields(before.fields, after.fields), blocks: diffBlocks(blocksOf(before.content), blocksOf(after.content)) }
}

const diffFields = (before: FieldValues, after: FieldValues): readonly FieldChange[] =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((field) => !isSame(before[field] ?? null, after[field] ?? null))
    .map((field) => ({ field, before: before[field] ?? null, after: after[field] ?? null }))

const blocksOf = (content: DocNode): readonly string[] =>
  (content.content ?? []).map((block) => printMarkdown({ content: { type: 'doc', content: [block] } }).trim()).filter((text) => text !== '')

/** Aligns two lists of blocks: equal ones stand still, alike ones in a gap are one changed block. */
export const diffBlocks = (before: readonly string[], after: readonly string[]): readonly BlockChange[] => {
  const changes: BlockChange[] = []
  let gap: { removed: string[]; added: string[] } = { removed: [], added: [] }
  let old = 0
  let fresh = 0
  const endGap = (): void => {
    changes.push(...pairGap(gap.removed, gap.added))
    gap = { removed: [], added: [] }
  }
  for (const { kind, count } of diffSequence(before, after)) {
    if (kind === 'keep') {
      endGap()
      changes.push(...before.slice(old, old + count).map((text): BlockChange => ({ kind: 'same', before: text, after: text })))
    }
    if (kind === 'remove') gap.removed.push(...before.slice(old, old + count))
    if (kind === 'add') gap.added.push(...after.slice(fresh, fresh + count))
    if (kind !== 'add') old += count
    if (kind !== 'remove') fresh += count
  }
  endGap()
  return changes
}

const alike = 0.3

/** Each removed block takes the first added one that is like it; what stands between is added or removed as it is. */
const pairGap = (removed: readonly string[], added: readonly string[]): readonly BlockChange[] => {
  const changes: BlockChange[] = []
  let next = 0
  for (const before of removed) {
    const at = added.findIndex((after, index) => index >= next && likeness(before, after) >= alike)
    if (at < 0) {
      changes.push({ kind: 'removed', before })
      continue
    }
    changes.push(...added.slice(next, at).map((after): BlockChange => ({ kind: 'added', after })))
    const after = added[at] ?? ''
    changes.push({ kind: 'changed', before, after, words: diffWords(before, after) })
    next = at + 1
  }
  return [...changes, ...added.slice(next).map((after): BlockChange => ({ kind: 'added', after }))]
}
