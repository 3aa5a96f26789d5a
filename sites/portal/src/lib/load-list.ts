import { ApiError, type CollectionInfo, type Items, type MemberView, type RecordView } from '@tsuzuri/client'

export interface LoadedList {
  readonly collection: CollectionInfo
  readonly rows: Items<RecordView>
  readonly members: readonly MemberView[]
  /** The state that is shown; empty for all. */
  readonly state: string
}

const rowsOnPage = 50

/** One page of all rows of a collection, in its own order, as the address asks for. Throws ApiError 404 for a collection one may not know. */
export const loadList = async ({ client }: App.Locals, portal: string, name: string, query: URLSearchParams): Promise<LoadedList> => {
  const { items } = await client.collections(portal)
  const collection = items.find((one) => one.name === name)
  if (!collection)
    throw new ApiError({
      status: 404,
      code: 'collection-missing',
      detail: `There is no collection ${name}.`,
      errors: [],
      current: undefined,
    })
  const asked = query.get('state') ?? ''
  const state = Object.hasOwn(collection.states, asked) ? asked : ''
  const [rows, members] = await Promise.all([
    client.records(portal, name, { limit: rowsOnPage, ...(state === '' ? {} : { state }), cursor: query.get('cursor') ?? undefined }),
    client.members(portal),
  ])
  return { collection, rows, members: members.items, state }
}
