import type { PortalRecord } from '@tsuzuri/model'
import type { BlockContext, RecordQuery } from './block.ts'

/** The records of a collection that a query finds, by as many pages as it takes, at most about so many. */
export const allRecords = async (
  { records }: Pick<BlockContext, 'records'>,
  collection: string,
  query: RecordQuery,
  most = 1000,
): Promise<readonly PortalRecord[]> => {
  const found: PortalRecord[] = []
  let cursor: string | undefined
  do {
    const list = await records(collection, { ...query, limit: 200, ...(cursor === undefined ? {} : { cursor }) })
    found.push(...list.items)
    cursor = list.next ?? undefined
  } while (cursor !== undefined && found.length < most)
  return found
}
