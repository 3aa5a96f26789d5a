import type { DomainEvent } from '@tsuzuri/model'
import type { RecordValues } from './record-values.ts'

/** What an event says of the records that its own is a part of, or was until then: whoever looks at those looks anew. */
export const wholesOf = (...records: readonly Pick<RecordValues, 'fields'>[]): DomainEvent['data'] => {
  const wholes = [...new Set(records.map(({ fields }) => fields['parent']).filter((id) => typeof id === 'string'))]
  return wholes.length === 0 ? {} : { wholes }
}
