import type { CollectionInfo, Items, ListViewInfo, MemberView, RecordView } from '@tsuzuri/client'
import { collectionCalled } from './collection-called.ts'
import { listFilter } from './list-filter.ts'

export interface LoadedList {
  readonly collection: CollectionInfo
  readonly rows: Items<RecordView>
  readonly members: readonly MemberView[]
  readonly views: readonly ListViewInfo[]
}

const rowsOnPage = 50

/** One page of all rows of a collection, in its own order, as the address asks for. Throws ApiError 404 for a collection one may not know. */
export const loadList = async ({ client }: App.Locals, portal: string, name: string, query: URLSearchParams): Promise<LoadedList> => {
  const collection = await collectionCalled(client, portal, name)
  const { state, ...filter } = listFilter(query)
  const isState = state !== undefined && (state === 'open' || Object.hasOwn(collection.states, state))
  const [rows, members, views] = await Promise.all([
    client.records(portal, name, { ...filter, ...(isState ? { state } : {}), limit: rowsOnPage, cursor: query.get('cursor') ?? undefined }),
    client.members(portal),
    client.listViews(portal, name),
  ])
  return { collection, rows, members: members.items, views: views.items }
}
