import type { SavedSearch } from '@tsuzuri/db'
import { type Actor, longest } from '@tsuzuri/model'
import type { Engine } from '../../engine.ts'
import { openScope } from '../../scope.ts'
import { personOf } from '../../policies/person-of.ts'
import { savedSearchErrors } from './saved-search-errors.ts'
import { searchChoices, type SearchChoices } from './search-choice.ts'
import { searchName } from './search-name.ts'

export interface SaveSearch {
  readonly name: string
  /** The portal that is searched, by slug or id; all that the person may read when it is not given. */
  readonly portal?: string | undefined
  readonly choice: SearchChoices
}

const most = 50

/**
 * Keeps a search in the person's account under a name. Throws `saved-search.invalid`, `saved-search.taken`, `saved-search.full`,
 * `portal.missing`, `access.required` for whoever is no person.
 */
export const saveSearch = async (engine: Engine, actor: Actor, { name, portal, choice }: SaveSearch): Promise<SavedSearch> => {
  const userId = personOf(actor)
  const portalId = portal === undefined ? null : (await openScope(engine, actor, portal)).portal.id
  const asked = Object.fromEntries(
    searchChoices.flatMap((key) => {
      const value = choice[key]?.trim()
      return value ? [[key, value] as const] : []
    }),
  )
  if (Object.keys(asked).length === 0) throw savedSearchErrors.invalid([{ path: 'body.q', message: 'It asks for nothing.' }])
  const tooLong = Object.entries(asked).find(([, value]) => value.length > longest.field)
  if (tooLong) throw savedSearchErrors.invalid([{ path: `body.${tooLong[0]}`, message: 'It is too long.' }])
  const search: SavedSearch = { id: engine.newId(), userId, portalId, name: searchName(name), choice: asked, savedAt: engine.now() }
  return engine.store.unit(async (tx) => {
    const kept = await tx.savedSearches.of(userId)
    if (kept.some((other) => other.name === search.name)) throw savedSearchErrors.taken(search.name)
    if (kept.length >= most) throw savedSearchErrors.full(most)
    await tx.savedSearches.insert(search)
    return search
  })
}
