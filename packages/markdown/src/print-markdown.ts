import type { DocNode } from '@tsuzuri/document'
import type { FieldValues } from '@tsuzuri/model'
import { printTree } from './dialect.ts'
import { normalizeContent } from './normal-form/normalize-content.ts'
import { printFields } from './print-fields.ts'
import { writeBlocks } from './to-markdown/write-blocks.ts'

interface Printable {
  /** Become the front matter; none is written without them. */
  readonly fields?: FieldValues | undefined
  readonly content: DocNode
}

/** The document in the page dialect. Reading it again gives the same document in normal form. */
export const printMarkdown = ({ fields = {}, content }: Printable): string => {
  const body = printTree({ type: 'root', children: writeBlocks(normalizeContent(content).content) })
  const head = printFields(fields)
  return head && body ? `${head}\n${body}` : head + body
}
