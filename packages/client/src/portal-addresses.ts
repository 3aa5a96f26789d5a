import type { DriveErasure, ClosingPeriod, Portal, PortalMode, Template } from '@tsuzuri/model'
import { address } from './address.ts'
import type { AuditRow, DaysOffAnswer, Desk, Items, PortalShell, PortalView } from './answers.ts'
import type { SearchAnswer } from './search-answers.ts'
import type { WaitingFilter } from './record-addresses.ts'
import type { Send } from './send.ts'
import type { Wire } from './wire.ts'

export interface SearchQuery {
  readonly q: string
  /** `page`, `file`, `record` or collections, parted by commas. */
  readonly kind?: string | undefined
  /** A part of a name. */
  readonly author?: string | undefined
  /** States of records, parted by commas. */
  readonly state?: string | undefined
  /** Slugs, parted by commas; only over all portals. */
  readonly portal?: string | undefined
  /** `week`, `month`, `fiscal-year` or `earlier`. */
  readonly period?: string | undefined
  /** `1`: other searches are proposed where nothing holds every word. */
  readonly proposals?: '1' | undefined
  readonly cursor?: string | undefined
  /** `1`: all facets are counted. */
  readonly facets?: '1' | undefined
  readonly limit?: number | undefined
}

/** A portal, what stands around its pages, its search and trail; the desk over all portals. */
export const portalAddresses = (send: Send) => ({
  portals: () => send<Items<Wire<Portal>>>('GET', address('portals')),
  createPortal: (portal: {
    readonly slug: string
    readonly name: string
    readonly template?: Template | undefined
    readonly mode?: PortalMode | undefined
  }) => send<Wire<Portal>>('POST', address('portals'), { body: portal }),
  portal: (portal: string) => send<PortalView>('GET', address('portals', portal)),
  /** Holidays and closing days between two days (`2026-11-23`), both included. */
  daysOff: (portal: string, from: string, to: string) =>
    send<DaysOffAnswer>('GET', address('portals', portal, 'days-off'), { query: { from, to } }),
  openInquiryForm: (portal: string) => send<Wire<Portal>>('PUT', address('portals', portal, 'inquiry-form')),
  closeInquiryForm: (portal: string) => send<Wire<Portal>>('DELETE', address('portals', portal, 'inquiry-form')),
  /** What a public form for inquiries has to be sent with. */
  inquiryForm: (code: string) => send<{ readonly token: string; readonly receipt: boolean }>('GET', address('inquiry-forms', code)),
  sendInquiry: (code: string, inquiry: Readonly<Record<'token' | 'name' | 'company' | 'email' | 'text' | 'website', string>>) =>
    send('POST', address('inquiry-forms', code), { body: inquiry }),
  changePortal: (
    portal: string,
    change: Partial<
      Pick<
        Portal,
        'name' | 'mode' | 'timeZone' | 'accent' | 'trashDays' | 'contractHours' | 'checkItems' | 'driveLimits' | 'secondPersonFor'
      >
    > & { readonly reportsBelow?: string | null },
    etag: string,
  ) => send<Wire<Portal>>('PATCH', address('portals', portal), { body: change, ifMatch: etag }),
  erasure: (portal: string) => send<{ readonly erasure: Wire<DriveErasure> | null }>('GET', address('portals', portal, 'erasure')),
  requestErasure: (portal: string, asked: { readonly reason: string; readonly slug: string }) =>
    send<Wire<DriveErasure>>('POST', address('portals', portal, 'erasure'), { body: asked }),
  withdrawErasure: (portal: string) => send<Wire<DriveErasure>>('DELETE', address('portals', portal, 'erasure')),
  /** Destroys the key of the drive; there is no way back. */
  approveErasure: (portal: string, slug: string) =>
    send<Wire<DriveErasure>>('POST', address('portals', portal, 'erasure', 'approve'), { body: { slug } }),
  setClosingDays: (portal: string, closingDays: readonly ClosingPeriod[], etag: string) =>
    send<Wire<Portal>>('PUT', address('portals', portal, 'closing-days'), { body: { closingDays }, ifMatch: etag }),
  shell: (portal: string) => send<PortalShell>('GET', address('portals', portal, 'shell')),
  audit: (portal: string, cursor?: string) => send<Items<AuditRow>>('GET', address('portals', portal, 'audit'), { query: { cursor } }),
  search: (portal: string, query: SearchQuery) => send<SearchAnswer>('GET', address('portals', portal, 'search'), { query: { ...query } }),
  searchAll: (query: SearchQuery) => send<SearchAnswer>('GET', address('search'), { query: { ...query } }),
  desk: (filter: WaitingFilter & { readonly portal?: string | undefined; readonly collection?: string | undefined } = {}) =>
    send<Desk>('GET', address('desk'), { query: { ...filter } }),
  /** A block as an HTML fragment. */
  block: (portal: string, name: string, attributes: Readonly<Record<string, string>>) =>
    send<string>('GET', address('portals', portal, 'blocks', name), {
      query: { attributes: JSON.stringify(attributes) },
      accept: 'text/html',
    }),
})
