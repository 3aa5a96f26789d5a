import type { FieldValue } from '@tsuzuri/model'
import type { FieldKind } from '@tsuzuri/plugin'
import type { Scope } from '../scope.ts'
import { textsIn } from '../texts-in.ts'
import { collectionOf } from './collection-of.ts'
import { type Reference, referenceOf } from './reference-of.ts'

/** A value and the field it stands in, as `files` or `fields.files`. */
export interface ReferringValue {
  readonly field: string
  readonly value: FieldValue
}

/** What the ids in these values stand for, each once, as far as the role may read it; what is gone is left out. Throws `collection.missing`. */
export const recordReferences = async (
  scope: Scope,
  collection: string,
  values: readonly ReferringValue[],
): Promise<readonly Reference[]> => {
  const { fields } = collectionOf(scope, collection)
  const wanted = new Map<string, FieldKind>()
  for (const { field, value } of values) {
    const kind = fields[field.replace(/^fields\./, '')]?.kind
    if (kind === 'page' || kind === 'record' || kind === 'file-version') for (const id of textsIn(value)) wanted.set(id, kind)
  }
  const found = await Promise.all([...wanted].map(([id, kind]) => referenceOf(scope, kind, id)))
  return found.filter((reference) => reference !== null)
}
