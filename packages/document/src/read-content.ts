import type * as Y from 'yjs'
import type { DocJson } from './doc-json.ts'
import { fitContent } from './fit-content.ts'
import { fromTree } from './from-tree.ts'
import { readTree } from './read-tree.ts'

/** The page's body as it stands in the live document, fitted into the schema. Never writes to the document. */
export const readContent = (doc: Y.Doc): DocJson => fitContent(fromTree(readTree(doc.getXmlFragment('content'))))
