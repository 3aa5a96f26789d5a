import type { FieldValues } from '@tsuzuri/model'
import * as Y from 'yjs'
import { buildType } from './build-type.ts'
import type { DocNode } from './doc-json.ts'
import { fitContent } from './fit-content.ts'
import { toTree } from './to-tree.ts'
import { writeFields } from './write-fields.ts'

interface NewPage {
  readonly content: DocNode
  readonly fields: FieldValues
  /** The Yjs client the first update is written as; random unless told. */
  readonly clientId?: number | undefined
}

/** The first update of a new page's live document. */
export const newPageState = ({ content, fields, clientId }: NewPage): Uint8Array => {
  const doc = new Y.Doc()
  if (clientId !== undefined) doc.clientID = clientId
  doc.transact(() => {
    doc.getXmlFragment('content').insert(0, toTree(fitContent(content.content ?? []).content).map(buildType))
    writeFields(doc, fields)
  })
  return Y.encodeStateAsUpdate(doc)
}
