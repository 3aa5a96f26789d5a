import { type DocJson, type HeadingText, listBlocks, listFieldReferences, parseContent, plainText } from '@tsuzuri/document'
import type { FieldValues, Page } from '@tsuzuri/model'
import { currentBody } from '../live/current-body.ts'
import type { PageVersion } from '../pages/version-read.ts'
import { publishedBody } from '../publications/published-body.ts'
import type { Scope } from '../scope.ts'

/** What a page says, taken apart once for all who read it. */
export interface ReadBody {
  readonly seq: number
  readonly fields: FieldValues
  readonly content: DocJson
  readonly headings: readonly HeadingText[]
  /** The fields of pages that its text shows, as they are written: `:field[給与規程#支給日]`. */
  readonly references: readonly string[]
  /** What its blocks show: collections, and `files`. */
  readonly sources: readonly string[]
  /** The custom elements that upgrade its blocks. */
  readonly elements: readonly string[]
}

/** Kept by page and seq, or revision, which never say two things. Costs one statement, of a published version none, when it is kept. */
export const readBody = async (scope: Scope, page: Page, version: PageVersion): Promise<ReadBody> => {
  const state = version === 'published' ? `revision ${page.publishedNumber}` : await scope.read.updates.head(page.id)
  return scope.engine.views.read.get(`${page.id} ${state}`, async () => {
    const said = await (version === 'published' ? publishedBody(scope.read, page) : currentBody(scope, page))
    const { seq, fields } = said
    const content = parseContent(said.content)
    const { blocks } = scope.engine.registry
    const shown = listBlocks(content).flatMap(({ name }) => blocks.get(name)?.definition ?? [])
    const sources = new Set(shown.flatMap((block) => block.sources))
    const elements = new Set(shown.flatMap(({ element }) => element ?? []))
    return {
      seq,
      fields,
      content,
      headings: plainText(content).headings,
      references: listFieldReferences(content),
      sources: [...sources].toSorted(),
      elements: [...elements].toSorted(),
    }
  })
}
