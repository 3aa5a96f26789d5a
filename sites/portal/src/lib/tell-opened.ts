import type { SeenKind } from '@tsuzuri/model'

/** Tells the server what whoever is shown this page has opened. It takes it down also where the page is answered from what was kept. */
export const tellOpened = (headers: Headers, kind: SeenKind, id: string): void => headers.set('x-tsuzuri-opened', `${kind} ${id}`)
