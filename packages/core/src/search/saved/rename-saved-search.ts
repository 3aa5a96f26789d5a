import type { SavedSearch } from '@tsuzuri/db'
import type { Actor } from '@tsuzuri/model'
import type { Engine } from '../../engine.ts'
import { personOf } from '../../policies/person-of.ts'
import { savedSearchErrors } from './saved-search-errors.ts'
import { searchName } from './search-name.ts'

/** Gives one of the person's saved searches another name. Throws `saved-search.missing`, `saved-search.taken`, `saved-search.invalid`, `access.required`. */
export const renameSavedSearch = (
  { store }: Engine,
  actor: Actor,
  { id, name }: { readonly id: string; readonly name: string },
): Promise<SavedSearch> =>
  store.unit(async (tx) => {
    const userId = personOf(actor)
    const wanted = searchName(name)
    const kept = await tx.savedSearches.of(userId)
    if (kept.some((other) => other.name === wanted && other.id !== id)) throw savedSearchErrors.taken(wanted)
    const renamed = await tx.savedSearches.rename(userId, id, wanted)
    if (renamed === null) throw savedSearchErrors.missing(id)
    return renamed
  })
