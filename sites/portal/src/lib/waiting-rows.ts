import type { Client, RecordView } from '@tsuzuri/client'
import type { Side } from '@tsuzuri/model'

/** Open requests and contacts of a portal whose ball lies with a side, up to 200 of each, the longest waiting first. */
export const waitingRows = async (client: Client, portal: string, side: Side): Promise<readonly RecordView[]> => {
  const lists = await Promise.all(
    ['requests', 'contacts'].map((name) => client.records(portal, name, { state: 'open', ball: side, limit: 200 })),
  )
  return lists.flatMap(({ items }) => items).toSorted((one, other) => (one.ballSince ?? '').localeCompare(other.ballSince ?? ''))
}
