import type { SearchDocument, SearchPlace } from '@tsuzuri/search'

/** A part of what a thing says, and where in it that stands. */
export interface SearchPart {
  readonly text: string
  readonly place?: Omit<SearchPlace, 'from'> | null
}

/** Signs of a thing that search takes in: some two hundred printed pages. What has millions without a gap is more than the index can take apart. */
const mostSigns = 500_000

/** The parts one after another, and where each begins. Those without a place come before all that have one. */
export const joinParts = (parts: readonly SearchPart[]): Pick<SearchDocument, 'body' | 'places'> => {
  const places: SearchPlace[] = []
  let body = ''
  for (const { place, text } of parts) {
    if (text === '') continue
    if (body.length >= mostSigns) break
    if (body !== '') body += '\n'
    if (place) places.push({ from: body.length, ...place })
    body += text
  }
  return { body: body.slice(0, mostSigns).toWellFormed(), ...(places.length > 0 && { places }) }
}
