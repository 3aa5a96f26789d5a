import type { FieldValues } from '@tsuzuri/model'
import type * as Y from 'yjs'
import { plainJson } from './plain-json.ts'
import type { JsonObject } from './tree.ts'

/** The page's fields as they stand in the live document, as plain JSON. */
export const readFields = (doc: Y.Doc): FieldValues => plainJson(doc.getMap('fields')) as JsonObject
