import type { LoadedLog } from '@tsuzuri/db'
import { type Actor, type PageBody, type PageId, type PortalId, systemActor } from '@tsuzuri/model'
import type { Engine } from '../engine.ts'
import type { Scope } from '../scope.ts'
import { actingScope } from './acting-scope.ts'

/** What a page says anew, on its way to readers and search. */
export interface BodyDraft {
  /** Under whose name it is shown. */
  readonly scope: Scope
  readonly body: PageBody
  /** When the last of it was written; null where the log does not tell any more. */
  readonly writtenAt: Date | null
}

/** Whose doing it is told as; the last writer's unless told. */
export interface ShownBy {
  readonly actorId?: string
  readonly actor?: Actor
}

/** Reads what a page says, without writing anything. Throws `page.not-read`. */
export const draftBody = async (
  engine: Engine,
  portalId: PortalId,
  pageId: PageId,
  log: LoadedLog,
  by: ShownBy = {},
): Promise<BodyDraft> => {
  const last = log.tail.at(-1)
  const body = await engine.logs.body(pageId, log)
  const scope = await actingScope(engine, portalId, by.actor ?? by.actorId ?? last?.actorId ?? systemActor.id)
  return { scope, body, writtenAt: last?.at ?? null }
}
