import type { FieldValues } from '@tsuzuri/model'
import type * as Y from 'yjs'
import type { DocNode } from './doc-json.ts'
import { newEffort } from './effort.ts'
import { fitContent } from './fit-content.ts'
import { toTree } from './to-tree.ts'
import { writeChildren } from './write-children.ts'
import { writeFields } from './write-fields.ts'

interface WriteOptions {
  /**
   * Leaves paragraphs without text in place where they are not asked for. For bodies that come from Markdown, which cannot
   * say an empty paragraph: somebody may be about to type into it.
   */
  readonly keepBlank?: boolean | undefined
}

/**
 * Changes the live document into this body, and these fields if any are given, with as little as possible: equal blocks stay, similar ones
 * are changed inside, so that what others type at the same time survives. A second write of the same changes nothing.
 */
export const writeContent = (doc: Y.Doc, content: DocNode, fields: FieldValues | undefined, options: WriteOptions = {}): void => {
  const target = toTree(fitContent(content.content ?? []).content)
  doc.transact(() => {
    writeChildren(doc.getXmlFragment('content'), target, { keepBlank: options.keepBlank ?? false, effort: newEffort() })
    if (fields) writeFields(doc, fields)
  })
}
