import type { Attestation, Publication } from '@tsuzuri/model'
import { address } from './address.ts'
import type { Items } from './answers.ts'
import type { AwaitedConfirmation, ReaderInfo } from './publication-answers.ts'
import type { RevisionDiff } from './revision-answers.ts'
import type { Send } from './send.ts'
import type { Wire } from './wire.ts'

/** What clients read of pages, and what is said of it. `page` is an id or a path. */
export const publicationAddresses = (send: Send) => {
  const pages = (portal: string, page: string, ...rest: readonly string[]) => address('portals', portal, 'pages', page, ...rest)
  return {
    /** What the page says now. */
    publish: (portal: string, page: string, said: { readonly material: boolean; readonly message: string }) =>
      send<Wire<Publication>>('POST', pages(portal, page, 'publish'), { body: said }),
    publications: (portal: string, page: string, query: { readonly limit?: number; readonly cursor?: string | undefined } = {}) =>
      send<Items<Wire<Publication>>>('GET', pages(portal, page, 'publications'), { query }),
    /** What the page says otherwise than what clients read. */
    unpublishedChanges: (portal: string, page: string) =>
      send<Pick<RevisionDiff, 'fields' | 'blocks'>>('GET', pages(portal, page, 'changes')),
    confirm: (portal: string, page: string, said: { readonly number: number; readonly note: string }) =>
      send<Wire<Attestation>>('POST', pages(portal, page, 'confirmations'), { body: said }),
    confirmations: (portal: string, page: string, query: { readonly limit?: number; readonly cursor?: string | undefined } = {}) =>
      send<Items<Wire<Attestation>>>('GET', pages(portal, page, 'confirmations'), { query }),
    awaitedConfirmations: (portal: string, query: { readonly limit?: number } = {}) =>
      send<Items<AwaitedConfirmation>>('GET', address('portals', portal, 'confirmations', 'awaited'), { query }),
    acknowledge: (portal: string, page: string, number: number) =>
      send<Wire<Attestation>>('POST', pages(portal, page, 'readings'), { body: { number } }),
    ownReading: (portal: string, page: string) =>
      send<Pick<ReaderInfo, 'standing' | 'read'>>('GET', pages(portal, page, 'readings', 'own')),
    readers: (portal: string, page: string, query: { readonly limit?: number; readonly cursor?: string | undefined } = {}) =>
      send<Items<ReaderInfo>>('GET', pages(portal, page, 'readings'), { query }),
    remindReaders: (portal: string, page: string) =>
      send<{ readonly reminded: readonly ReaderInfo[] }>('POST', pages(portal, page, 'readings', 'reminders')),
  }
}
