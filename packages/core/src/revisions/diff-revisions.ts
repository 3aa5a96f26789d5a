import { type DocNode, type Effort, newEffort, placedBlock, type PlacedBlock } from '@tsuzuri/document'
import { printMarkdown } from '@tsuzuri/markdown'
import type { FieldValue, FieldValues, Locale } from '@tsuzuri/model'
import { fillPage, Html, renderPage } from '@tsuzuri/render'
import { getPage } from '../pages/get-page.ts'
import { sameValue } from '../same-value.ts'
import type { Scope } from '../scope.ts'
import { diffHunks } from './diff-hunks.ts'
import { diffHtml } from './diff-html.ts'
import { diffWords, type Word } from './diff-words.ts'
import { documentOfRevision } from './document-of-revision.ts'
import { likeness } from './likeness.ts'
import { pairPlaced } from './pair-placed.ts'
import { shownBlock, type ShownBlock } from './shown-block.ts'

export interface BlockChange {
  readonly kind: 'same' | 'added' | 'removed' | 'changed'
  /** The block's Markdown before and after. */
  readonly before?: string
  readonly after?: string
  /** For a changed block: its words in order. */
  readonly words?: readonly Word[]
  /** The block as it is read, a changed one with what was taken away and what came marked. None for what shows rows. */
  readonly html?: string
  /** For what shows rows: what it is called and what is set for it. */
  readonly block?: ShownBlock
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

/** What differs between two revisions of a page, block by block; as it is read, too, where a language is told. Throws `page.missing`, `revision.missing`. */
export const diffRevisions = async (
  scope: Scope,
  input: { readonly page: string; readonly from: number; readonly to: number; readonly locale?: Locale },
): Promise<RevisionDiff> => {
  const { page } = await getPage(scope, input.page)
  const before = await documentOfRevision(scope, page.id, { number: input.from })
  const after = await documentOfRevision(scope, page.id, { number: input.to })
  const blocks = diffBlocks(blocksOf(before.content), blocksOf(after.content))
  const fields = diffFields(before.fields, after.fields)
  if (input.locale === undefined) return { fields, blocks }
  const { locale } = input
  const contents = [before.content, after.content]
  const [html, placed, effort] = [htmlByText(contents, locale), placedByText(contents), newEffort()]
  const read = (block: BlockChange): BlockChange => {
    const [was, is] = [placed.get(block.before ?? ''), placed.get(block.after ?? '')]
    if (was === undefined && is === undefined) return withHtml(block, html, effort)
    return { ...block, block: shownBlock(scope.engine.registry, locale, was, is) }
  }
  return { fields, blocks: pairPlaced(blocks, placed).map(read) }
}

const withHtml = (block: BlockChange, htmlOf: ReadonlyMap<string, string>, effort: Effort): BlockChange => {
  const [before, after] = [htmlOf.get(block.before ?? ''), htmlOf.get(block.after ?? '')]
  const html =
    block.kind !== 'changed' ? (after ?? before) : before !== undefined && after !== undefined ? diffHtml(before, after, effort) : undefined
  return html === undefined ? block : { ...block, html }
}

const topBlocks = (contents: readonly DocNode[]): readonly DocNode[] => contents.flatMap((content) => content.content ?? [])
const isPlaced = ({ type }: DocNode): boolean => type === 'pluginBlock'

/** Of each block that shows rows, by its Markdown. */
const placedByText = (contents: readonly DocNode[]): ReadonlyMap<string, PlacedBlock> =>
  new Map(
    topBlocks(contents)
      .filter(isPlaced)
      .map((block) => [textOf(block), placedBlock(block)]),
  )

/** Of each block that is text, by its Markdown. */
const htmlByText = (contents: readonly DocNode[], locale: Locale): ReadonlyMap<string, string> =>
  new Map(
    topBlocks(contents)
      .filter((block) => !isPlaced(block))
      .map((block) => {
        const content = { type: 'doc', content: [block] }
        // The same heading may stand before and after; only one element may have its address.
        const html = fillPage(renderPage({ content, locale }), () => Html.empty)
          .toString()
          .replaceAll(/(<h[1-6]) id="[^"]*"/g, '$1')
        return [textOf(block), html] as const
      }),
  )

const diffFields = (before: FieldValues, after: FieldValues): readonly FieldChange[] =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((field) => !sameValue(before[field] ?? null, after[field] ?? null))
    .map((field) => ({ field, before: before[field] ?? null, after: after[field] ?? null }))

const blocksOf = (content: DocNode): readonly string[] => (content.content ?? []).map(textOf).filter((text) => text !== '')

const textOf = (block: DocNode): string => printMarkdown({ content: { type: 'doc', content: [block] } }).trim()

/** Aligns two lists of blocks: equal ones stand still, alike ones in a gap are one changed block. */
export const diffBlocks = (before: readonly string[], after: readonly string[]): readonly BlockChange[] => {
  const means = { like: likeness(), effort: newEffort() }
  return diffHunks(before, after).flatMap(({ removed, added, kept }) => [
    ...pairGap(removed, added, means),
    ...kept.map((text): BlockChange => ({ kind: 'same', before: text, after: text })),
  ])
}

const alike = 0.3

/** So many added blocks are looked at for each that was removed. */
const reach = 50

interface Means {
  readonly like: (one: string, other: string) => number
  readonly effort: Effort
}

/** Each removed block takes the first added one that is like it; what stands between is added or removed as it is. */
const pairGap = (removed: readonly string[], added: readonly string[], { like, effort }: Means): readonly BlockChange[] => {
  const changes: BlockChange[] = []
  let next = 0
  for (const before of removed) {
    const near = added.slice(next, next + reach).findIndex((after) => like(before, after) >= alike)
    if (near < 0) {
      changes.push({ kind: 'removed', before })
      continue
    }
    const at = next + near
    changes.push(...added.slice(next, at).map((after): BlockChange => ({ kind: 'added', after })))
    const after = added[at] ?? ''
    changes.push({ kind: 'changed', before, after, words: diffWords(before, after, effort) })
    next = at + 1
  }
  return [...changes, ...added.slice(next).map((after): BlockChange => ({ kind: 'added', after }))]
}
