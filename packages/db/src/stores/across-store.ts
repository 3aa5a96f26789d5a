import type {
  DriveFile,
  FileId,
  List,
  ListQuery,
  Page,
  PageId,
  PortalId,
  PortalMode,
  PortalRecord,
  RecordId,
  Role,
  SeenMark,
  Side,
  UserId,
} from '@tsuzuri/model'

/** Records of these collections, each in one of these states. */
export type InStates = readonly { readonly collection: string; readonly states: readonly string[] }[]

/** Whose turn it is: in these states of a collection, of these roles. */
export type TurnsOf = readonly {
  readonly collection: string
  readonly states: readonly string[]
  readonly roles: readonly Role[]
  /** In the portals of this mode alone; in all unless told. */
  readonly mode?: PortalMode | undefined
}[]

/** What is late: in one of these states, and due before the moment that counts in its portal. */
export interface LateFilter {
  readonly states: InStates
  readonly before: ReadonlyMap<PortalId, Date>
}

/** Records that wait for someone. */
export interface WaitingFilter {
  readonly open: InStates
  readonly turns: TurnsOf
  readonly ball?: Side | undefined
  /**
   * Only what one of these holds, null for nobody. Whoever is assigned holds a record while the ball lies on their side and it is
   * their role's turn; else nobody does.
   */
  readonly holders?: readonly (string | null)[] | undefined
  /** Only where it is the turn of somebody who has these roles. */
  readonly as?: ReadonlyMap<PortalId, Role> | undefined
  /** Only what is late. */
  readonly late?: LateFilter | undefined
}

export interface Waiting extends PortalRecord {
  /** The assignee's name; null where nobody is assigned. */
  readonly assigneeName: string | null
  /** Null also where the assignee is no longer a member. */
  readonly assigneeRole: Role | null
}

/** How much waits in one portal for one side. */
export interface WaitingCount {
  readonly portalId: PortalId
  readonly ball: Side
  readonly count: number
  /** Of these, held by that person or by nobody, where it is the turn of the person's role. */
  readonly mine: number
  readonly late: number
}

/** What is counted, and for whom. */
export interface WaitingCountFilter {
  readonly open: InStates
  readonly turns: TurnsOf
  readonly person: string
  /** The person's roles. */
  readonly as: ReadonlyMap<PortalId, Role>
  readonly late: LateFilter
}

/** What is added up, and of which time in each portal: `from` ≤ time < `to`. */
export interface SumFilter {
  readonly collection: string
  readonly field: string
  /** In any of these states; in all of them unless told. */
  readonly states?: readonly string[]
  readonly spans: ReadonlyMap<PortalId, { readonly from: Date; readonly to: Date }>
}

/** What somebody sees who works in several portals at once: one statement each, however many portals. */
export interface AcrossStore {
  /** The live records whose ball lies on a side; the one due first is first, those without a due time come last. */
  waiting(filter: WaitingFilter & ListQuery): Promise<List<Waiting>>
  countWaiting(filter: WaitingCountFilter): Promise<readonly WaitingCount[]>
  /** Those of these ids that are in the portals, in the trash or not. */
  records(ids: readonly RecordId[]): Promise<readonly PortalRecord[]>
  /** The same of pages and of files. */
  pages(ids: readonly PageId[]): Promise<readonly Page[]>
  filesOf(ids: readonly FileId[]): Promise<readonly DriveFile[]>
  /** Live files, the one placed last first. */
  files(query: ListQuery): Promise<List<DriveFile>>
  /** What live records of a collection add up to in one of their fields, by portal: those whose time is in the portal's span. */
  sum(wanted: SumFilter): Promise<ReadonlyMap<PortalId, number>>
  /** How many live files were placed, or got a new version, at or after `since`. */
  countFiles(since: Date): Promise<ReadonlyMap<PortalId, number>>
  /** How many live records of a collection were made at or after `since`. */
  countRecords(collection: string, since: Date): Promise<ReadonlyMap<PortalId, number>>
  /** What the person opened there last but for pages of this path, so many at most, latest first. */
  opened(personId: UserId, most: number, exceptPath: string): Promise<readonly SeenMark[]>
}
