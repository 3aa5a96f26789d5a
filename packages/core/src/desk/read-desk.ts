import type { WaitingFilter } from '@tsuzuri/db'
import {
  type Actor,
  type DriveFile,
  firmRoles,
  type ListQuery,
  type Portal,
  type PortalId,
  type PortalRecord,
  type Role,
  roleIn,
} from '@tsuzuri/model'
import type { Engine } from '../engine.ts'
import { authorizeInstallation } from '../policies/authorize-installation.ts'
import { allPortals } from '../portals/all-portals.ts'
import { portalHref } from '../portals/portal-href.ts'
import { openStates } from '../records/open-states.ts'
import { recordHref } from '../records/record-href.ts'

export interface DeskPortal extends Pick<Portal, 'id' | 'slug' | 'name' | 'accent'> {
  readonly role: Role
  /** Open records by whose turn it is. */
  readonly open: { readonly firm: number; readonly client: number }
  /** Of these, past their due time. */
  readonly late: number
  /** Files placed or replaced within the last seven days. */
  readonly newFiles: number
}

export interface WaitingRecord extends Pick<
  PortalRecord,
  'collection' | 'id' | 'number' | 'title' | 'state' | 'ball' | 'ballSince' | 'assignee' | 'dueAt'
> {
  /** The portal's slug. */
  readonly portal: string
  readonly late: boolean
  /** From the site's root. */
  readonly href: string
}

export interface DeskFile extends DriveFile {
  /** The portal's slug. */
  readonly portal: string
}

/** The firm's one screen over its portals. */
export interface Desk {
  readonly portals: readonly DeskPortal[]
  /** What somebody has to do something about; late ones first, then by due time. */
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
 * Throws `access.required`, `access.denied`.
 */
export const readDesk = async (engine: Engine, actor: Actor, query: ListQuery = {}): Promise<Desk> => {
  authorizeInstallation(actor, 'desk.read')
  const portals = new Map<PortalId, Portal & { readonly role: Role }>()
  for (const portal of await allPortals(engine, actor)) {
    const role = roleIn(actor, portal.id)
    if (role && firmRoles.includes(role)) portals.set(portal.id, { ...portal, role })
  }
  const now = engine.now()
  const across = engine.store.read.across([...portals.keys()])
  const filter = waitingIn(engine)
  const [waiting, counts, files, newFiles] = await Promise.all([
    across.waiting({ ...filter, ...query }),
    across.countWaiting({ ...filter, now }),
    across.files({ limit: filesShown }),
    across.countFiles(new Date(now.getTime() - newForMilliseconds)),
  ])
  const countIn = (portalId: PortalId, ball: 'firm' | 'client') => counts.find((row) => row.portalId === portalId && row.ball === ball)
  const slugOf = (portalId: PortalId): string => portals.get(portalId)?.slug ?? ''
  return {
    portals: [...portals.values()].map(({ id, slug, name, accent, role }) => {
      const [firm, client] = [countIn(id, 'firm'), countIn(id, 'client')]
      const open = { firm: firm?.count ?? 0, client: client?.count ?? 0 }
      return { id, slug, name, accent, role, open, late: (firm?.late ?? 0) + (client?.late ?? 0), newFiles: newFiles.get(id) ?? 0 }
    }),
    waiting: waiting.items.map((record) => waitingRecord(record, slugOf(record.portalId), now)),
    files: files.items.map((file) => ({ ...file, portal: slugOf(file.portalId) })),
    next: waiting.next,
  }
}

/** Everything that has a ball, of collections which everyone of the firm may read. */
const waitingIn = ({ registry }: Engine): WaitingFilter => ({
  open: [...registry.collections.values()]
    .filter((collection) => firmRoles.every((role) => collection.rights.read.includes(role)))
    .map((collection) => ({ collection: collection.name, states: openStates(collection) })),
})

const waitingRecord = (record: PortalRecord, portal: string, now: Date): WaitingRecord => {
  const { collection, id, number, title, state, ball, ballSince, assignee, dueAt } = record
  const late = dueAt !== null && dueAt < now
  return {
    portal,
    collection,
    id,
    number,
    title,
    state,
    ball,
    ballSince,
    assignee,
    dueAt,
    late,
    href: portalHref(portal, recordHref(record)),
  }
}
