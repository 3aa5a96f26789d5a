import type { FieldValue, PortalRecord } from '@tsuzuri/model'
import type { CollectionDefinition } from '../collection.ts'
import type { FieldDefinition } from '../field-definition.ts'
import { aPluginRecord } from './a-plugin-record.ts'

/** A title nobody should be able to do harm with. */
export const hostileTitle = '<script>alert(1)</script> "&amp;\' 給与 👩‍👩‍👧 ‮abc'

/** A record in each state of a collection, every field filled and then none, one of a state that is no longer declared. */
export const sampleRecords = (collection: CollectionDefinition): readonly PortalRecord[] => {
  const states = [...Object.keys(collection.states), 'no-longer-declared']
  return states.flatMap((state, index) => {
    const ball = collection.states[state]?.ball ?? null
    const times = { startsAt: new Date(Date.UTC(2026, 10, 2 + index, 0, 30)), dueAt: new Date(Date.UTC(2026, 10, 3 + index, 9)) }
    return [
      aPluginRecord(collection.name, index * 2 + 1, {
        state,
        ball,
        title: hostileTitle,
        assignee: 'user-1',
        ...times,
        fields: filled(collection),
      }),
      aPluginRecord(collection.name, index * 2 + 2, { state, ball, number: null, createdAt: new Date('2025-12-31T15:00:00Z') }),
    ]
  })
}

const filled = ({ fields }: CollectionDefinition): Readonly<Record<string, FieldValue>> =>
  Object.fromEntries(Object.entries(fields).map(([name, definition]) => [name, sampleOf(definition)]))

const sampleOf = (definition: FieldDefinition): FieldValue => (definition.many ? [sampleValue(definition)] : sampleValue(definition))

/** A value of a field as it may be stored. */
export const sampleValue = ({ kind, choices, columns }: FieldDefinition): FieldValue => {
  switch (kind) {
    case 'text':
    case 'long-text':
      return `${hostileTitle}\n二行目\n\n次の段落`
    case 'number':
      return 12.5
    case 'money':
      return 1_234_567
    case 'day-of-month':
      return 25
    case 'boolean':
      return true
    case 'date':
      return '2026-11-25'
    case 'datetime':
      return '2026-11-23T10:30:00+09:00'
    case 'choice':
      return Object.keys(choices ?? {})[0] ?? null
    case 'member':
    case 'person':
      return 'user-1'
    case 'file-version':
    case 'page':
    case 'record':
      return '0193a000-0000-7000-8000-00000000beef'
    case 'recurrence':
      return 'FREQ=WEEKLY;COUNT=3'
    case 'table':
      return [Object.fromEntries(Object.entries(columns ?? {}).map(([name, column]) => [name, sampleOf(column)]))]
  }
}
