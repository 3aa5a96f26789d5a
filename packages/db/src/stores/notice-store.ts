import type { List, ListQuery, Notice, NoticeChoice, NoticeKind, PortalId, UserId } from '@tsuzuri/model'

export interface NoticeFilter extends ListQuery {
  readonly portalIds: readonly PortalId[]
  readonly unread?: boolean | undefined
}

/** What people were told, and how they want to be, over all portals. */
export interface NoticeStore {
  /** False where the person was told of that event already. */
  add(notice: Notice): Promise<boolean>
  get(id: string): Promise<Notice | null>
  /** A person's, newest first. */
  list(personId: UserId, filter: NoticeFilter): Promise<List<Notice>>
  /** Which of the people have an unread one of this kind in the portal. */
  unreadOf(portalId: PortalId, kind: NoticeKind, personIds: readonly UserId[]): Promise<readonly UserId[]>
  countUnread(personId: UserId, portalIds: readonly PortalId[]): Promise<number>
  /** Marks some, or all with null. Answers how many were unread. */
  markRead(personId: UserId, ids: readonly string[] | null, at: Date): Promise<number>
  choices(personIds: readonly UserId[]): Promise<readonly NoticeChoice[]>
  choose(choice: NoticeChoice): Promise<void>
  /** Who is to be mailed a digest of what came before a moment. */
  toDigest(before: Date): Promise<readonly UserId[]>
  /** What a person's digest is to hold, oldest first. */
  ofDigest(personId: UserId, before: Date, limit: number): Promise<readonly Notice[]>
  setMailed(ids: readonly string[], at: Date): Promise<void>
  /** Lets none of those be mailed that wait for a digest; they stay on the site. Answers how many. */
  holdBack(): Promise<number>
}
