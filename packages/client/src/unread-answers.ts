import type { SeenKind, UnreadThing } from '@tsuzuri/model'
import type { Wire } from './wire.ts'

/** What the person has not seen, and where it is found within the portal's site. */
export type UnreadView = Wire<UnreadThing> & { readonly href: string }

export interface UnreadCountsView {
  readonly count: number
  readonly more: boolean
  readonly shelves: readonly { readonly kind: SeenKind; readonly collection: string | null; readonly count: number }[]
  readonly folders: readonly { readonly folder: string; readonly count: number }[]
  /** What is marked up to here marks nothing that came later. */
  readonly upTo: number
}

/** What is asked about; everything without any of it. */
export interface UnreadAsked {
  readonly kind?: SeenKind | undefined
  readonly collection?: string | undefined
  readonly folder?: string | undefined
}
