import type { FieldValue, FieldValues } from '@tsuzuri/model'
import * as Y from 'yjs'
import { isObject } from './is-object.ts'
import { readFields } from './read-fields.ts'
import type { JsonObject } from './tree.ts'
import { newRows, writeRows } from './write-rows.ts'

/** Sets what differs and takes away what is not there any more, of tables row by row and cell by cell. Call it inside a transaction. */
export const writeFields = (doc: Y.Doc, fields: FieldValues): void => {
  const map = doc.getMap('fields')
  const now = readFields(doc)
  for (const key of map.keys()) if (!Object.hasOwn(fields, key)) map.delete(key)
  for (const [key, value] of Object.entries(fields)) {
    if (Object.hasOwn(now, key) && JSON.stringify(now[key]) === JSON.stringify(value)) continue
    const live = map.get(key)
    if (!isRows(value)) map.set(key, value)
    else if (live instanceof Y.Array) writeRows(live, value)
    else map.set(key, value.length === 0 ? value : newRows(value))
  }
}

/** What several people write in at once: a list of nothing but objects. */
const isRows = (value: FieldValue): value is readonly JsonObject[] => Array.isArray(value) && value.every(isObject)
