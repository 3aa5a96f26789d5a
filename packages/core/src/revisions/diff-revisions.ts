import { setImmediate as breathe } from 'node:timers/promises'
import { type DocJson, type DocNode, newEffort, placedBlock } from '@tsuzuri/document'
import type { FieldValues, Locale } from '@tsuzuri/model'
import { fillPage, Html, renderPage } from '@tsuzuri/render'
import type { Scope } from '../scope.ts'
import { diffBlocks } from './diff-blocks.ts'
import { diffFields, type FieldChange } from './diff-fields.ts'
import { diffHtml } from './diff-html.ts'
import type { Word } from './diff-words.ts'
import { documentOfRevision } from './document-of-revision.ts'
import { getRevision } from './get-revision.ts'
import { pairPlaced } from './pair-placed.ts'
import { printBlocks } from './print-blocks.ts'
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
  return { ...names, ...(await diffSaid(scope, before, after, input.locale)) }
}

interface Said {
  readonly content: DocJson
  readonly fields: FieldValues
}

/** The same of what two versions of a page say. */
export const diffSaid = async (
  scope: Scope,
  before: Said,
  after: Said,
  locale?: Locale,
): Promise<Pick<RevisionDiff, 'fields' | 'blocks'>> => {
  const { texts, blockOf } = await printBlocks([before.content, after.content])
  const blocks = diffBlocks(texts[0] ?? [], texts[1] ?? [])
  const fields = diffFields(before.fields, after.fields)
  return { fields, blocks: locale === undefined ? blocks : await asRead(scope, blocks, blockOf, locale) }
}

/** After so many blocks others have their turn. */
const atOnce = 100

const asRead = async (
  { engine }: Scope,
  blocks: readonly BlockChange[],
  blockOf: ReadonlyMap<string, DocNode>,
  locale: Locale,
): Promise<readonly BlockChange[]> => {
  const placed = new Map([...blockOf].flatMap(([text, block]) => (isPlaced(block) ? [[text, placedBlock(block)] as const] : [])))
  const effort = newEffort()
  const htmlOf = (text: string | undefined): string | undefined => {
    const block = text === undefined ? undefined : blockOf.get(text)
    return block && !isPlaced(block) ? htmlOfBlock(block, locale) : undefined
  }
  const read = (block: BlockChange): BlockChange => {
    const [was, is] = [placed.get(block.before ?? ''), placed.get(block.after ?? '')]
    if (was !== undefined || is !== undefined) return { ...block, block: shownBlock(engine.registry, locale, was, is) }
    const fresh = htmlOf(block.after)
    const old = block.kind === 'changed' || fresh === undefined ? htmlOf(block.before) : undefined
    const html = fresh !== undefined && old !== undefined ? diffHtml(old, fresh, effort) : (fresh ?? old)
    return html === undefined ? block : { ...block, html }
  }
  const shown: BlockChange[] = []
  for (const block of pairPlaced(blocks, placed)) {
    if (shown.length % atOnce === atOnce - 1) await breathe()
    shown.push(read(block))
  }
  return shown
}

const isPlaced = ({ type }: DocNode): boolean => type === 'pluginBlock'

/** The same heading may stand before and after; only one element may have its address. */
const htmlOfBlock = (block: DocNode, locale: Locale): string =>
  fillPage(renderPage({ content: { type: 'doc', content: [block] }, locale }), () => Html.empty)
    .toString()
    .replaceAll(/(<h[1-6]) id="[^"]*"/g, '$1')
