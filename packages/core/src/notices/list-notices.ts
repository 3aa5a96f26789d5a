import type { Actor, List, ListQuery } from '@tsuzuri/model'
import type { Engine } from '../engine.ts'
import { allPortals } from '../portals/all-portals.ts'
import { personOf } from '../policies/person-of.ts'
import { type ShownNotice, showNotices } from './show-notices.ts'

export interface NoticeQuery extends ListQuery {
  readonly unread?: boolean | undefined
}

/** What the person was told, newest first, of the portals they still belong to. Throws `access.required` to whoever is no person. */
export const listNotices = async (engine: Engine, actor: Actor, query: NoticeQuery = {}): Promise<List<ShownNotice>> => {
  const person = personOf(actor)
  const portalIds = (await allPortals(engine, actor)).map(({ id }) => id)
  const { items, next } = await engine.store.read.notices.list(person, { ...query, portalIds })
  return { items: await showNotices(engine, actor, items), next }
}
