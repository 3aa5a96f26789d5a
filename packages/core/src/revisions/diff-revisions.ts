import { type DocNode, type Effort, newEffort, placedBlock, type PlacedBlock } from '@tsuzuri/document'
import { printMarkdown } from '@tsuzuri/markdown'
import type { FieldValue, FieldValues, Locale } from '@tsuzuri/model'
import { fillPage, Html, renderPage } from '@tsuzuri/render'
import { sameValue } from '../same-value.ts'
import type { Scope } from '../scope.ts'
import { diffBlocks } from './diff-blocks.ts'
import { diffHtml } from './diff-html.ts'
import type { Word } from './diff-words.ts'
import { documentOfRevision } from './document-of-revision.ts'
import { getRevision } from './get-revision.ts'
import { pairPlaced } from './pair-placed.ts'
import { shownBlock, type ShownBlock } from './shown-block.ts'

export interface BlockChange {
  /** `moved`: it stood elsewhere before, word for word, and is told where it stands now. */
  readonly kind: 'same' | 'added' | 'removed' | 'changed' | 'moved'
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
export interface NameChange {
  readonly before: string
  readonly after: string
}
export interface RevisionDiff {
  /** Where the page was called otherwise. */
  readonly title?: NameChange
  /** Where it was of another type; by the name of the type. */
  readonly type?: NameChange
  readonly fields: readonly FieldChange[]
  readonly blocks: readonly BlockChange[]
}

/** What differs between two revisions of a page, block by block; as it is read, too, where a language is told. Throws `page.missing`, `revision.missing`. */
export const diffRevisions = async (
  scope: Scope,
  input: { readonly page: string; readonly from: number; readonly to: number; readonly locale?: Locale },
): Promise<RevisionDiff> => {
  const { page, revision: old } = await getRevision(scope, { page: input.page, number: input.from })
  const { revision: fresh } = await getRevision(scope, { page: input.page, number: input.to })
  const names = {
    ...(old.title === fresh.title ? {} : { title: { before: old.title, after: fresh.title } }),
    ...(old.type === null || fresh.type === null || old.type === fresh.type ? {} : { type: { before: old.type, after: fresh.type } }),
  }
  const before = await documentOfRevision(scope, page.id, { number: input.from })
  const after = await documentOfRevision(scope, page.id, { number: input.to })
  const blocks = diffBlocks(blocksOf(before.content), blocksOf(after.content))
  const fields = diffFields(before.fields, after.fields)
  if (input.locale === undefined) return { ...names, fields, blocks }
  const { locale } = input
  const contents = [before.content, after.content]
  const [html, placed, effort] = [htmlByText(contents, locale), placedByText(contents), newEffort()]
  const read = (block: BlockChange): BlockChange => {
    const [was, is] = [placed.get(block.before ?? ''), placed.get(block.after ?? '')]
    if (was === undefined && is === undefined) return withHtml(block, html, effort)
    return { ...block, block: shownBlock(scope.engine.registry, locale, was, is) }
  }
  return { ...names, fields, blocks: pairPlaced(blocks, placed).map(read) }
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
