import type { FirmAdmin, List, ListQuery, Member, Portal, PortalId, Role, UserId } from '@tsuzuri/model'

export interface NamedActor {
  readonly kind: 'person' | 'key'
  readonly name: string
}

/** A role somebody has; a firm admin's is in no portal. */
export interface Standing {
  readonly userId: UserId
  readonly portalId: PortalId | null
  readonly role: Role
}

/** Portals and who belongs to them, over the whole installation. */
export interface PortalStore {
  insert(portal: Portal): Promise<void>
  get(id: PortalId): Promise<Portal | null>
  bySlug(slug: string): Promise<Portal | null>
  /** The one whose form for inquiries is at the address that ends so. */
  byInquiryCode(code: string): Promise<Portal | null>
  list(query: ListQuery & { readonly ids?: readonly PortalId[] | undefined }): Promise<List<Portal>>
  /** Those whose reports begin by themselves, as far as none has begun for `month` (`2026-11`). */
  reportsDue(month: string): Promise<readonly Portal[]>
  update(id: PortalId, patch: Partial<Omit<Portal, 'id' | 'slug' | 'createdAt'>>): Promise<Portal>
  /** The roles of one person, by portal. */
  rolesOf(userId: UserId): Promise<ReadonlyMap<PortalId, Role>>
  /** People whose role is firm admin belong to the firm, not to one portal. */
  isFirmAdmin(userId: UserId): Promise<boolean>
  putFirmAdmin(userId: UserId, at: Date): Promise<void>
  removeFirmAdmin(userId: UserId): Promise<void>
  /** In the order they came. */
  firmAdmins(): Promise<readonly FirmAdmin[]>
  countFirmAdmins(): Promise<number>
  /** Who is behind the ids of actors: people, members of a portal or not, and keys. Ids nobody has are left out. */
  actors(ids: readonly string[]): Promise<ReadonlyMap<string, NamedActor>>
  /** To whom a mail goes, and in which language they want it; null where nobody has the id. */
  addressee(userId: UserId): Promise<{ readonly name: string; readonly email: string; readonly locale: string | null } | null>
  /** How a person's name is read; empty when nobody has said. */
  putReading(userId: UserId, reading: string): Promise<void>
  /** One of them; null when there is no such member. */
  member(portalId: PortalId, userId: UserId): Promise<Member | null>
  members(portalId: PortalId): Promise<readonly Member[]>
  /** What the members of a portal are anywhere: their roles in all portals, and who of them is a firm admin. */
  standingsOfMembers(portalId: PortalId): Promise<readonly Standing[]>
  putMember(member: { readonly portalId: PortalId; readonly userId: UserId; readonly role: Role; readonly joinedAt: Date }): Promise<void>
  removeMember(portalId: PortalId, userId: UserId): Promise<void>
}
