import type { FileId, PageId, PortalId, RecordId, UserId } from './ids.ts'

/**
 * What somebody is told of. `ended`: what they had to do with was accepted or otherwise brought to its end. `asked`: a page waits for their
 * confirmation, or to be read. `confirmed`: the client has confirmed a page. `file`: the other side has placed files.
 */
export const noticeKinds = ['assigned', 'turn', 'reply', 'ended', 'escalated', 'asked', 'confirmed', 'file'] as const
export type NoticeKind = (typeof noticeKinds)[number]

/** Whether and when a notice goes out by mail too. */
export const noticeMails = ['now', 'daily', 'none'] as const
export type NoticeMail = (typeof noticeMails)[number]

/** The thing a notice is about. */
export type NoticeSubject =
  | { readonly kind: 'record'; readonly id: RecordId }
  | { readonly kind: 'page'; readonly id: PageId }
  | { readonly kind: 'file'; readonly id: FileId }

/** That something happened which concerns a person. What it is about is read anew whenever it is shown. */
export interface Notice {
  readonly id: string
  readonly personId: UserId
  readonly portalId: PortalId
  readonly kind: NoticeKind
  /** The event it tells of: a person is told once. */
  readonly eventId: string
  readonly about: NoticeSubject
  /** Who did it; empty where nobody did. */
  readonly actorName: string
  readonly at: Date
  readonly readAt: Date | null
  readonly mail: NoticeMail
  readonly mailedAt: Date | null
}

/** How a person wants to be told of a kind: in one portal, or with null wherever nothing is said for the portal. */
export interface NoticeChoice {
  readonly personId: UserId
  readonly portalId: PortalId | null
  readonly kind: NoticeKind
  readonly mail: NoticeMail
}

/** What holds until a person has chosen. */
export const usualMail: Readonly<Record<NoticeKind, NoticeMail>> = {
  assigned: 'now',
  turn: 'daily',
  reply: 'now',
  ended: 'daily',
  escalated: 'now',
  asked: 'daily',
  confirmed: 'daily',
  file: 'daily',
}
