import { type BlockOperation, type BlockPlace, type DocJson, parseContent, patchContent } from '@tsuzuri/document'
import { TsuzuriError } from '@tsuzuri/model'
import type { Scope } from '../scope.ts'
import { authorizePage } from './authorize-page.ts'
import { livePage } from './get-page.ts'
import { pageErrors } from './page-errors.ts'
import { readText } from './page-text.ts'
import { saveChange, type WrittenContent } from './save-change.ts'

/** What a block is to say: Markdown, or a document as ProseMirror JSON. */
type GivenBlocks = { readonly markdown: string } | { readonly content: unknown }

export type PageOperation =
  | ({ readonly op: 'replace'; readonly block: string } & GivenBlocks)
  | ({ readonly op: 'insert'; readonly at: BlockPlace } & GivenBlocks)
  | { readonly op: 'remove'; readonly block: string }

export interface PatchPage {
  /** Id or path. */
  readonly page: string
  /** They are done in this order, all or none. */
  readonly operations: readonly PageOperation[]
  /** The etag of the content the change was made on; what is there now unless told. */
  readonly base?: string | undefined
  /** Nothing is written either when something others did since the base would be lost by it. */
  readonly strict?: boolean | undefined
  /** What the revision says of it. */
  readonly message?: string | undefined
}

export interface PatchedPage extends WrittenContent {
  /** For each operation the ids of the blocks that it left, in order. */
  readonly blocks: readonly (readonly string[])[]
}

/** Somebody may take the same block away at that moment; the next try finds it gone. */
const attempts = 3

/**
 * Changes single blocks of a page, named by their ids, as a merge into what people type meanwhile. Cuts revisions as `writeContent`
 * does. Throws `page.missing`, `access.denied`, `document.block-missing`, `document.block-gone`, `document.invalid`,
 * `page.block-front-matter`, `page.base-gone`, `page.conflicts`, and what `readText` does.
 */
export const patchPage = async (scope: Scope, input: PatchPage): Promise<PatchedPage> => {
  const page = await livePage(scope.read.pages, input.page)
  authorizePage(scope, 'page.edit', page, input.page)
  const operations: BlockOperation[] = []
  for (const operation of input.operations) operations.push(await readOperation(scope, operation))
  for (let attempt = 1; ; attempt += 1) {
    try {
      const { answer, content } = await saveChange(scope, page, {
        type: page.type,
        write: (fork) => patchContent(fork, operations),
        fields: (present) => present,
        base: input.base,
        refuse: input.strict ? 'any' : 'own',
        rename: {},
        kind: 'write',
        message: input.message ?? '',
      })
      return { ...content, blocks: answer }
    } catch (error) {
      const isLate = error instanceof TsuzuriError && error.code === 'page.conflicts' && input.base === undefined && !input.strict
      if (!isLate || attempt === attempts) throw error
    }
  }
}

const readOperation = async (scope: Scope, operation: PageOperation): Promise<BlockOperation> => {
  if (operation.op === 'remove') return operation
  const content = 'markdown' in operation ? await readBlocksOf(scope, operation.markdown) : parseContent(operation.content)
  return operation.op === 'replace' ? { op: 'replace', block: operation.block, content } : { op: 'insert', at: operation.at, content }
}

const readBlocksOf = async (scope: Scope, markdown: string): Promise<DocJson> => {
  const { content, ...front } = await readText(scope, markdown)
  if (front.fields || front.title !== undefined || front.type !== undefined) throw pageErrors['block-front-matter']()
  return content
}
