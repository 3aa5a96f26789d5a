import { sideOf } from '@tsuzuri/model'
import type { Waiting } from '@tsuzuri/plugin'
import { countWaiting } from '../records/count-waiting.ts'
import { listWaiting } from '../records/list-waiting.ts'
import type { Scope } from '../scope.ts'

/** What waits in the portal as a block is told it: by side, never by person. */
export const waitingForBlock = async (scope: Scope, limit: number): Promise<Waiting> => {
  const { collections } = scope.engine.registry
  const [{ firm, client }, { items }] = await Promise.all([countWaiting(scope), listWaiting(scope, { ball: sideOf(scope.role), limit })])
  return {
    counts: { firm, client },
    items: items.flatMap(({ id, collection, number, title, assigneeName, dueAt, late, href, turn }) => {
      const declared = collections.get(collection)
      return declared
        ? [
            {
              id,
              kind: declared.one ?? declared.label,
              number,
              title,
              assigneeName,
              dueAt,
              late,
              waitedDays: turn?.businessDays ?? 0,
              href,
            },
          ]
        : []
    }),
  }
}
