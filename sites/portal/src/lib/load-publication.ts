import type { Client, PageView, ReaderInfo } from '@tsuzuri/client'

export interface LoadedPublication {
  /** What was confirmed, the newest first; null where such pages are not confirmed. */
  readonly confirmations: Awaited<ReturnType<Client['confirmations']>> | null
  /** Whether the visitor has read it; null where nobody has to. */
  readonly reading: Pick<ReaderInfo, 'standing' | 'read'> | null
}

/** What was said of what is published of a page. */
export const loadPublication = async (client: Client, portal: string, { page, publication }: PageView): Promise<LoadedPublication> => {
  const [confirmations, reading] = await Promise.all([
    publication?.confirmation?.latest ? client.confirmations(portal, page.id, { limit: 50 }) : null,
    publication?.isAcknowledged && publication.latest ? client.ownReading(portal, page.id) : null,
  ])
  return { confirmations, reading }
}
