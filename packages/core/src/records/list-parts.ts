import type { PortalRecord } from '@tsuzuri/model'
import { type CollectionDefinition, mayReadField } from '@tsuzuri/plugin'
import type { Scope } from '../scope.ts'
import { findRecord, type RecordRef } from './find-record.ts'
import { shownRecord } from './shown-record.ts'

/** The parts of a record, and what they come to. */
export interface Parts {
  /** The oldest first. */
  readonly items: readonly PortalRecord[]
  readonly sum: {
    /** All but those that were given up, of which nothing below counts. */
    readonly count: number
    /** Handed over, or finished. */
    readonly done: number
    /** Of fields that hold numbers, by name; those that no part fills in are left out. */
    readonly fields: Readonly<Record<string, number>>
  }
}

/** Throws `record.missing`. */
export const listParts = async (scope: Scope, ref: RecordRef): Promise<Parts> => {
  const { record, collection } = await findRecord(scope, scope.read, ref)
  const items = (await scope.read.records.parts([record.id])).map((part) => shownRecord(scope.role, collection, part))
  const counted = items.filter(({ state }) => !collection.states[state]?.dropped)
  const names = Object.entries(collection.fields).flatMap(([name, field]) =>
    field.kind === 'number' && mayReadField(scope.role, field) ? [name] : [],
  )
  return {
    items,
    sum: {
      count: counted.length,
      done: counted.filter((part) => isDone(collection, part)).length,
      fields: Object.fromEntries(names.flatMap((name) => sumOf(counted, name))),
    },
  }
}

const isDone = ({ states }: CollectionDefinition, { state }: PortalRecord): boolean =>
  states[state]?.final === true || states[state]?.delivered === true

const sumOf = (parts: readonly PortalRecord[], name: string): readonly (readonly [string, number])[] => {
  const figures = parts.map(({ fields }) => fields[name]).filter((figure) => typeof figure === 'number')
  // Hundredths are counted, not added: 0.1 and 0.2 come to 0.3.
  return figures.length === 0 ? [] : [[name, figures.reduce((sum, figure) => sum + Math.round(figure * 100), 0) / 100]]
}
