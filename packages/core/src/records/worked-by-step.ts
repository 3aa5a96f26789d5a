import type { FieldValues, PortalRecord } from '@tsuzuri/model'
import type { TransitionDefinition } from '@tsuzuri/plugin'
import { blockContext } from '../blocks/block-context.ts'
import type { Scope } from '../scope.ts'

/** What a step writes by itself, by the names of fields: its own time, and what follows from other rows. */
export const workedByStep = async (
  scope: Scope,
  record: PortalRecord,
  { stamps = [], works }: TransitionDefinition,
): Promise<FieldValues> => ({
  ...Object.fromEntries(stamps.map((name) => [name, scope.now().toISOString()])),
  ...(await works?.(record, blockContext(scope, 'ja'))),
})
