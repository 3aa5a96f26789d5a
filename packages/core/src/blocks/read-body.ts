import { type DocJson, type HeadingText, listBlocks, type PlacedBlock, parseContent, plainText } from '@tsuzuri/document'
import type { PageBody } from '@tsuzuri/model'
import type { Scope } from '../scope.ts'

/** A body taken apart once for all who read it. */
export interface ReadBody {
  readonly content: DocJson
  readonly headings: readonly HeadingText[]
  readonly blocks: readonly PlacedBlock[]
  /** What its blocks show: collections, and `files`. */
  readonly sources: readonly string[]
}

/** Kept by page and seq, which never say two things. */
export const readBody = ({ engine: { registry, views } }: Scope, body: PageBody): Promise<ReadBody> =>
  views.read.get(`${body.pageId} ${body.seq}`, async () => {
    const content = parseContent(body.content)
    const blocks = listBlocks(content)
    const sources = new Set(blocks.flatMap(({ name }) => registry.blocks.get(name)?.definition.sources ?? []))
    return { content, headings: plainText(content).headings, blocks, sources: [...sources].toSorted() }
  })
