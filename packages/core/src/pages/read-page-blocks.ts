import { readBlocks } from '@tsuzuri/document'
import { printMarkdown } from '@tsuzuri/markdown'
import { bodyOf } from '../live/materialize-page.ts'
import { openDocument } from '../live/open-document.ts'
import type { Scope } from '../scope.ts'
import { contentEtag } from './content-etag.ts'
import { getPage } from './get-page.ts'
import type { PageContent } from './read-content.ts'

export interface PageBlock {
  /** Opaque; the same as long as the block is there. What `patchPage` names it by. */
  readonly id: string
  /** The id of the block it stands in: a list, an item, a quote; null at the top. */
  readonly parent: string | null
  /** `paragraph`, `heading`, `bulletList`, `listItem`, `table`, `pluginBlock`… */
  readonly type: string
  readonly markdown: string
}

/** What a page says now, and its blocks with their ids, each before those within it. Throws `page.missing`. */
export const readPageBlocks = async (scope: Scope, idOrPath: string): Promise<PageContent & { readonly blocks: readonly PageBlock[] }> => {
  const { page } = await getPage(scope, idOrPath)
  const log = await scope.read.updates.load(page.id)
  const body = bodyOf(page.id, log)
  const blocks = readBlocks(openDocument(log)).map(({ content, ...block }) => ({ ...block, markdown: printMarkdown({ content }) }))
  return { page, body, etag: contentEtag(page, body.seq), blocks }
}
