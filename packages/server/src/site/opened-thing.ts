import type { OpenedThing } from '@tsuzuri/core'
import { seenKinds } from '@tsuzuri/model'

/** By which a page of a site says what whoever is shown it has opened, as `record 0193…`; it is kept from the browser. */
export const openedHeader = 'x-tsuzuri-opened'

/** What a page says that it opens; null for most. */
export const openedThing = (headers: Headers): OpenedThing | null => {
  const [said, id] = headers.get(openedHeader)?.split(' ') ?? []
  const kind = seenKinds.find((name) => name === said)
  return kind && id ? { kind, id } : null
}
