import type { FieldValues, Portal, PortalRecord } from '@tsuzuri/model'
import type { Wire } from './wire.ts'

/** A message of the firm to many portals. */
export interface BroadcastView {
  readonly id: string
  readonly collection: string
  readonly title: string
  readonly fields: FieldValues
  readonly sentByName: string
  readonly sentAt: string
}

/** What has become of it in one of them. */
export interface BroadcastPartView {
  readonly portal: Pick<Portal, 'slug' | 'name'>
  readonly arrival: 'coming' | 'arrived' | 'refused'
  /** The code of what stood against it. */
  readonly refused: string | null
  /** Null while it has not arrived, and when it is gone. */
  readonly record: (Pick<Wire<PortalRecord>, 'number' | 'state' | 'ball' | 'ballSince'> & { readonly href: string }) | null
}

export interface SendBroadcastInput {
  readonly collection: string
  readonly portals: readonly string[]
  readonly title: string
  readonly fields: FieldValues
}
