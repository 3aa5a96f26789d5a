import type { Client, RecordView } from '@tsuzuri/client'
import type { Side } from '@tsuzuri/model'

/** Requests, contacts and reports of a portal whose ball lies with a side, up to 200 of each, the longest waiting first. What is final has no ball. */
export const waitingRows = async (client: Client, portal: string, side: Side): Promise<readonly RecordView[]> => {
  const lists = await Promise.all(
    ['requests', 'contacts', 'reports'].map((name) => client.records(portal, name, { ball: side, limit: 200 })),
  )
  return lists.flatMap(({ items }) => items).toSorted((one, other) => (one.ballSince ?? '').localeCompare(other.ballSince ?? ''))
}
