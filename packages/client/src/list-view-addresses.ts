import { address } from './address.ts'
import type { Items } from './answers.ts'
import type { Send } from './send.ts'

/** What a list of rows is narrowed to and sorted by, under a name. */
export interface ListViewInfo {
  readonly id: string
  readonly name: string
  readonly shared: 'own' | 'firm' | 'portal'
  readonly mine: boolean
  readonly choice: Readonly<Record<string, string>>
}
export interface NewListView {
  readonly name: string
  readonly shared: ListViewInfo['shared']
  readonly choice: object
}

/** Views of lists of rows. */
export const listViewAddresses = (send: Send) => {
  const views = (portal: string, collection: string, ...rest: readonly string[]) =>
    address('portals', portal, 'collections', collection, 'views', ...rest)
  return {
    listViews: (portal: string, collection: string) =>
      send<Items<ListViewInfo>>('GET', views(portal, collection), { query: { limit: 200 } }),
    saveListView: (portal: string, collection: string, view: NewListView) =>
      send<ListViewInfo>('POST', views(portal, collection), { body: view }),
    renameListView: (portal: string, collection: string, id: string, name: string) =>
      send<ListViewInfo>('PATCH', views(portal, collection, id), { body: { name } }),
    dropListView: (portal: string, collection: string, id: string) => send('DELETE', views(portal, collection, id)),
  }
}
