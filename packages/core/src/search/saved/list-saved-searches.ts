import type { SavedSearch } from '@tsuzuri/db'
import { type Actor, roleIn } from '@tsuzuri/model'
import type { Engine } from '../../engine.ts'
import { personOf } from '../../policies/person-of.ts'

/** What a person has saved, by name, but searches of portals that are no longer theirs. Throws `access.required`. */
export const listSavedSearches = async ({ store }: Engine, actor: Actor): Promise<readonly SavedSearch[]> =>
  (await store.read.savedSearches.of(personOf(actor))).filter(({ portalId }) => portalId === null || roleIn(actor, portalId) !== null)
