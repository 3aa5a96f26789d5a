/** A lock of WebDAV on a place, and with depth `infinity` on all below it. */
export interface PlaceLock {
  readonly token: string
  readonly path: string
  readonly scope: 'exclusive' | 'shared'
  readonly depth: '0' | 'infinity'
  /** What the client said of its owner: JSON of the XML that was read. */
  readonly owner: unknown
  /** The id of the person or key. */
  readonly heldBy: string
  readonly takenAt: Date
  readonly endsAt: Date
}
/** Something a client notes of a place. The name holds the namespace; the value is JSON of the XML that was read. */
export interface PlaceProperty {
  readonly path: string
  readonly name: string
  readonly value: unknown
}
/** What an operating system lays beside the files for itself. */
export interface SideFile {
  readonly path: string
  readonly size: number
  readonly placedAt: Date
}

/** What WebDAV keeps at the places of one portal's drive. Places are whole paths. */
export interface DavStore {
  /** The locks that have not ended on the place, on those above it, and on all below it. */
  locks(path: string, now: Date): Promise<readonly PlaceLock[]>
  lockCount(now: Date): Promise<number>
  /** Keeps a lock, in place of what its token stood for, and throws away those that have ended. */
  putLock(lock: PlaceLock, now: Date): Promise<void>
  dropLock(token: string): Promise<void>
  /** What is noted of the place, and of what lies directly in it. */
  properties(path: string): Promise<readonly PlaceProperty[]>
  putProperty(property: PlaceProperty): Promise<void>
  dropProperty(path: string, name: string): Promise<void>
  /** Notes of the place and all below it, for what has been copied from there. */
  copyProperties(from: string, to: string): Promise<void>
  sideFiles(folder: string): Promise<readonly SideFile[]>
  sideFile(path: string): Promise<(SideFile & { readonly content: Uint8Array }) | null>
  /** How many there are in the portal. */
  sideFileCount(): Promise<number>
  putSideFile(path: string, content: Uint8Array, at: Date): Promise<void>
  dropSideFile(path: string): Promise<void>
  /** Takes what is noted and laid beside along to another place, for the place and all below it. Locks end. */
  move(from: string, to: string): Promise<void>
  /** Takes all away of the place and what is below it. */
  clear(path: string): Promise<void>
}
