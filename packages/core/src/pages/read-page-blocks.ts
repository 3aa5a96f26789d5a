import { readBlocks } from '@tsuzuri/document'
import { printMarkdown } from '@tsuzuri/markdown'
import type { Page, PageBody } from '@tsuzuri/model'
import type * as Y from 'yjs'
import { openDocument } from '../live/open-document.ts'
import { publishedBody, publishedDocument } from '../publications/published-body.ts'
import type { Scope } from '../scope.ts'
import { contentEtag } from './content-etag.ts'
import { getPage } from './get-page.ts'
import type { PageContent } from './read-content.ts'
import type { PageVersion } from './version-read.ts'

export interface PageBlock {
  /** Opaque; the same as long as the block is there. What `patchPage` names it by. */
  readonly id: string
  /** The id of the block it stands in: a list, an item, a quote; null at the top. */
  readonly parent: string | null
  /** `paragraph`, `heading`, `bulletList`, `listItem`, `table`, `pluginBlock`… */
  readonly type: string
  readonly markdown: string
}

/** What `readContent` answers, and its blocks with their ids, each before those within it. Throws what `getPage` does. */
export const readPageBlocks = async (
  scope: Scope,
  idOrPath: string,
  asked?: PageVersion,
): Promise<PageContent & { readonly blocks: readonly PageBlock[] }> => {
  const { page, version } = await getPage(scope, idOrPath, asked)
  const { body, doc } = await (version === 'published' ? ofPublished(scope, page) : ofDraft(scope, page))
  const blocks = readBlocks(doc).map(({ content, ...block }) => ({ ...block, markdown: printMarkdown({ content }) }))
  return { page, body, etag: contentEtag(page, body.seq), blocks }
}

interface Said {
  readonly body: PageBody
  readonly doc: Y.Doc
}

const ofDraft = async ({ engine, read }: Scope, { id }: Page): Promise<Said> => {
  const log = await read.updates.load(id)
  return { body: await engine.logs.body(id, log), doc: openDocument(log) }
}

const ofPublished = async ({ read }: Scope, page: Page): Promise<Said> => ({
  body: await publishedBody(read, page),
  doc: await publishedDocument(read, page),
})
