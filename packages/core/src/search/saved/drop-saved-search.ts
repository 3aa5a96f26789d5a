import type { Actor } from '@tsuzuri/model'
import type { Engine } from '../../engine.ts'
import { personOf } from '../../policies/person-of.ts'
import { savedSearchErrors } from './saved-search-errors.ts'

/** Forgets one of the person's saved searches. Throws `saved-search.missing`, `access.required`. */
export const dropSavedSearch = ({ store }: Engine, actor: Actor, id: string): Promise<void> =>
  store.unit(async (tx) => {
    if (!(await tx.savedSearches.drop(personOf(actor), id))) throw savedSearchErrors.missing(id)
  })
