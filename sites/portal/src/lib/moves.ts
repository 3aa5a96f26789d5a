import type { CollectionInfo, RecordView } from '@tsuzuri/client'
import type { Locale } from '@tsuzuri/model'
import { localized } from './localized.ts'

export interface Move {
  readonly to: string
  readonly label: string
  readonly needsComment: boolean
  /** Columns and fields to be filled first that are still empty. */
  readonly needs: readonly string[]
}

/** What the visitor may do next with a row, the way forward first: what needs no explaining before what sends it back. */
export const moves = (record: RecordView, collection: CollectionInfo, locale: Locale): readonly Move[] =>
  record.may.transitions
    .map(({ to, label }) => {
      const requires = collection.transitions.find((one) => one.to === to && one.from.includes(record.state))?.requires ?? []
      const needs = requires.filter((name) => name !== 'comment' && isEmpty(record, name))
      return { to, label: localized(label, locale), needsComment: requires.includes('comment'), needs }
    })
    .toSorted((one, other) => Number(one.needsComment) - Number(other.needsComment))

const isEmpty = (record: RecordView, name: string): boolean => {
  const value = name === 'dueAt' ? record.dueAt : name === 'startsAt' ? record.startsAt : name === 'assignee' ? record.assignee : record.fields[name]
  return value === null || value === undefined || value === ''
}
