import { type Actor, type DriveFile, firmRoles, type Portal, type PortalId, type Role, roleIn } from '@tsuzuri/model'
import type { Engine } from '../engine.ts'
import { authorizeInstallation } from '../policies/authorize-installation.ts'
import { allPortals } from '../portals/all-portals.ts'
import { portalErrors } from '../portals/portal-errors.ts'
import type { WaitingQuery } from '../records/list-waiting.ts'
import { collectionErrors } from '../records/record-errors.ts'
import { type MonthHours, monthHours } from '../records/month-hours.ts'
import { turnFilter } from '../records/turn-filter.ts'
import { waitingIn } from '../records/waiting-in.ts'
import { type WaitingRecord, waitingRecord } from '../records/waiting-record.ts'

/** What of the waiting records is listed; the numbers by portal are always of all. */
export interface DeskQuery extends WaitingQuery {
  /** Only this portal's, by slug. */
  readonly portal?: string | undefined
  /** Only records of this collection. */
  readonly collection?: string | undefined
}

export interface DeskPortal extends Pick<Portal, 'id' | 'slug' | 'name' | 'accent' | 'timeZone'> {
  readonly role: Role
  /** Open records by whose turn it is. */
  readonly open: { readonly firm: number; readonly client: number }
  /** Of the firm's, what waits for the actor: theirs to bring on, and assigned to them, or to nobody who could. */
  readonly mine: number
  /** Open records that are late, whoever has the ball. */
  readonly late: number
  /** Files placed or replaced within the last seven days. */
  readonly newFiles: number
  /** Contacts that were made within the last seven days. */
  readonly newContacts: number
  /** Of the running month; null where the contract holds none. */
  readonly hours: Pick<MonthHours, 'used' | 'contracted'> | null
}

export interface DeskFile extends DriveFile {
  /** The portal's slug. */
  readonly portal: string
}

/** The firm's one screen over its portals. */
export interface Desk {
  readonly portals: readonly DeskPortal[]
  /** What somebody has to do something about; the one due first is first. */
  readonly waiting: readonly WaitingRecord[]
  /** Placed last first. */
  readonly files: readonly DeskFile[]
  /** Where `waiting` goes on. */
  readonly next: string | null
}

const newForMilliseconds = 7 * 86_400_000
const filesShown = 20

/**
 * What waits in all portals in which the actor stands on the firm's side. A handful of statements, however many portals.
 * Throws `access.required`, `access.denied`, `portal.missing` for a portal that is not on the desk, `collection.missing`.
 */
export const readDesk = async (engine: Engine, actor: Actor, query: DeskQuery = {}): Promise<Desk> => {
  authorizeInstallation(actor, 'desk.read')
  const portals = new Map<PortalId, Portal & { readonly role: Role }>()
  for (const portal of await allPortals(engine, actor)) {
    const role = roleIn(actor, portal.id)
    if (role && firmRoles.includes(role)) portals.set(portal.id, { ...portal, role })
  }
  const { portal: slug, collection, ball = 'all', late = false, ...page } = query
  const shown = [...portals.values()].filter((portal) => slug === undefined || portal.slug === slug)
  if (slug !== undefined && shown.length === 0) throw portalErrors.missing(slug)
  const now = engine.now()
  const person = actor.id
  const filter = waitingIn(engine, [...portals.values()], firmRoles)
  const open = filter.open.filter((some) => collection === undefined || some.collection === collection)
  if (collection !== undefined && open.length === 0) throw collectionErrors.missing(collection)
  const since = new Date(now.getTime() - newForMilliseconds)
  const as = new Map([...portals].map(([id, { role }]) => [id, role]))
  const across = engine.store.read.across([...portals.keys()])
  const [waiting, counts, files, newFiles, newContacts, hours] = await Promise.all([
    engine.store.read.across(shown.map(({ id }) => id)).waiting({
      open,
      turns: filter.turns,
      late: late ? filter.late : undefined,
      ...turnFilter(ball, 'firm', person, as),
      ...page,
    }),
    across.countWaiting({ ...filter, person, as }),
    across.files({ limit: filesShown }),
    across.countFiles(since),
    across.countRecords('contacts', since),
    monthHours(engine, [...portals.values()]),
  ])
  const countIn = (portalId: PortalId, side: 'firm' | 'client') => counts.find((row) => row.portalId === portalId && row.ball === side)
  return {
    portals: [...portals.values()].map(({ id, slug: its, name, accent, timeZone, role }) => {
      const [firm, client] = [countIn(id, 'firm'), countIn(id, 'client')]
      return {
        id,
        slug: its,
        name,
        accent,
        timeZone,
        role,
        open: { firm: firm?.count ?? 0, client: client?.count ?? 0 },
        mine: firm?.mine ?? 0,
        late: (firm?.late ?? 0) + (client?.late ?? 0),
        newFiles: newFiles.get(id) ?? 0,
        newContacts: newContacts.get(id) ?? 0,
        hours: hours.get(id) ?? null,
      }
    }),
    waiting: waiting.items.flatMap((record) => {
      const portal = portals.get(record.portalId)
      return portal ? [waitingRecord(engine, portal, record)] : []
    }),
    files: files.items.map((file) => ({ ...file, portal: portals.get(file.portalId)?.slug ?? '' })),
    next: waiting.next,
  }
}
