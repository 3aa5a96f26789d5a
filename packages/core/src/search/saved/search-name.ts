import { longest } from '@tsuzuri/model'
import { savedSearchErrors } from './saved-search-errors.ts'

/** A name as it is kept. Throws `saved-search.invalid`. */
export const searchName = (name: string): string => {
  const kept = name.replaceAll(/\s+/gu, ' ').trim().toWellFormed()
  const message =
    kept === '' ? 'It is empty.' : kept.length > longest.searchName ? `It has more than ${longest.searchName} characters.` : null
  if (message !== null) throw savedSearchErrors.invalid([{ path: 'body.name', message }])
  return kept
}
