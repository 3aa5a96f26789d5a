import type { Localized, Role } from '@tsuzuri/model'
import type { CollectionDefinition } from '../collection.ts'
import type { RecordRow } from './record-row.ts'

export interface PossibleStep {
  readonly to: string
  readonly label: Localized
  /** Something has to be said, filled in or ticked with it: it takes a form. */
  readonly asks: boolean
}

/** The steps that a role can take a row on by; of the collection as the portal's mode knows it. */
export const possibleSteps = (collection: CollectionDefinition, row: RecordRow, role: Role): readonly PossibleStep[] =>
  collection.transitions
    .filter(({ from, who, onlyFirst }) => from.includes(row.state) && who.includes(role) && !onlyFirst)
    .map(({ to, label, requires = [], fills = [], check }) => ({
      to,
      label,
      asks: fills.length > 0 || check !== undefined || requires.some((name) => name === 'comment' || isEmpty(row, name)),
    }))

const isEmpty = (row: RecordRow, name: string): boolean => {
  const value = name === 'dueAt' || name === 'startsAt' || name === 'assignee' ? row[name] : row.fields[name]
  return value === null || value === undefined || value === ''
}
