import type { FieldValues } from '@tsuzuri/model'
import type * as Y from 'yjs'
import { readFields } from './read-fields.ts'

/** Sets what differs and takes away what is not there any more. Call it inside a transaction. */
export const writeFields = (doc: Y.Doc, fields: FieldValues): void => {
  const map = doc.getMap('fields')
  const now = readFields(doc)
  for (const key of map.keys()) if (!Object.hasOwn(fields, key)) map.delete(key)
  for (const [key, value] of Object.entries(fields)) {
    if (!Object.hasOwn(now, key) || JSON.stringify(now[key]) !== JSON.stringify(value)) map.set(key, value)
  }
}
