import type { FieldValues } from '@tsuzuri/model'
import type * as Y from 'yjs'

/** Sets what differs and takes away what is not there any more. Call it inside a transaction. */
export const writeFields = (doc: Y.Doc, fields: FieldValues): void => {
  const map = doc.getMap('fields')
  const now = map.toJSON()
  for (const key of Object.keys(now)) if (!Object.hasOwn(fields, key)) map.delete(key)
  for (const [key, value] of Object.entries(fields)) {
    if (!Object.hasOwn(now, key) || JSON.stringify(now[key]) !== JSON.stringify(value)) map.set(key, value)
  }
}
