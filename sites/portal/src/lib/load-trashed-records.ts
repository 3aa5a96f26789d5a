import { ApiError, type CollectionInfo, type RecordView } from '@tsuzuri/client'

/** Rows in the trash, of one collection. */
export interface TrashedRows {
  readonly collection: CollectionInfo
  readonly rows: readonly RecordView[]
}

/** The rows in the trash that the visitor could bring back, by collection; none where there are none. */
export const loadTrashedRecords = async ({ client }: App.Locals, portal: string): Promise<readonly TrashedRows[]> => {
  const collections = await client.collections(portal)
  const all = await Promise.all(
    collections.items.map(async (collection) => ({ collection, rows: await rowsOf(client.trashedRecords(portal, collection.name)) })),
  )
  return all.filter(({ rows }) => rows.length > 0)
}

/** Of a collection from which one may bring nothing back one sees nothing. */
const rowsOf = async (list: Promise<{ readonly items: readonly RecordView[] }>): Promise<readonly RecordView[]> => {
  try {
    return (await list).items
  } catch (error) {
    if (error instanceof ApiError && error.status === 403) return []
    throw error
  }
}
