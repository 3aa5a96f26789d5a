import type { FieldValues } from '@tsuzuri/model'
import type * as Y from 'yjs'

/** The page's fields as they stand in the live document. */
export const readFields = (doc: Y.Doc): FieldValues => doc.getMap('fields').toJSON()
