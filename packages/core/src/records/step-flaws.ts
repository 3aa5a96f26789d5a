import type { Issue, PortalRecord } from '@tsuzuri/model'
import type { CollectionDefinition, TransitionDefinition } from '@tsuzuri/plugin'
import type { Scope, ScopedUnit } from '../scope.ts'

/** What still stands against a step, by the step's own check. */
export const stepFlaws = async (
  { portal }: Scope,
  tx: ScopedUnit,
  { states }: CollectionDefinition,
  record: PortalRecord,
  { check }: TransitionDefinition,
): Promise<readonly Issue[]> => {
  if (!check) return []
  const parts = await tx.records.parts([record.id])
  const openParts = parts.filter(({ state }) => !states[state]?.final && !states[state]?.delivered).length
  return Object.entries(check(record, { checkItems: portal.checkItems, openParts })).map(([path, words]) => ({
    path,
    message: words.en,
    words,
  }))
}
