import { type DomainEvent, pageIdSchema, systemActor, type PageId, type PortalId } from '@tsuzuri/model'
import { actingScope } from '../live/acting-scope.ts'
import type { Engine } from '../engine.ts'
import { keepRevision } from './cut-revision.ts'

const projection = 'revisions'
const quietMilliseconds = 120_000
const longestMilliseconds = 15 * 60_000
const eventsAtOnce = 500

/**
 * Cuts a revision of each page whose last change is two minutes old, or that has been changed for a quarter of an hour
 * without one. Takes up where the last call ended, also after a restart. Answers how many were cut. A page that cannot be
 * read is reported and passed over: it keeps no other from its revision.
 */
export const cutDueRevisions = async (engine: Engine, now: Date, report: (error: unknown) => void): Promise<number> => {
  const { events } = engine.store.read
  const start = await events.cursor(projection)
  const waiting = new Set<PageId>()
  const seen = new Set<PageId>()
  let cut = 0
  let seq = start
  let firstWaiting: number | null = null
  for (let some = await events.after(seq, eventsAtOnce); some.length > 0; some = await events.after(seq, eventsAtOnce)) {
    for (const event of some) {
      seq = event.seq
      const page = editedPage(event)
      if (!page) continue
      if (!seen.has(page.id)) {
        seen.add(page.id)
        const outcome = await cutWhenDue(engine, page, now).catch((error: unknown) => {
          report(error)
          return 'nothing'
        })
        if (outcome === 'cut') cut += 1
        if (outcome === 'waiting') waiting.add(page.id)
      }
      if (waiting.has(page.id)) firstWaiting ??= event.seq
    }
  }
  const end = firstWaiting === null ? seq : firstWaiting - 1
  if (end > start) await engine.store.unit((tx) => tx.events.advance(projection, end))
  return cut
}

interface EditedPage {
  readonly id: PageId
  readonly portalId: PortalId
}

const editedPage = ({ type, subject, portalId }: DomainEvent): EditedPage | null => {
  if (type !== 'page.edited' || !portalId) return null
  const id = pageIdSchema.safeParse(subject.id)
  return id.success ? { id: id.data, portalId } : null
}

const cutWhenDue = async (engine: Engine, { id, portalId }: EditedPage, now: Date): Promise<'cut' | 'nothing' | 'waiting'> => {
  const { pages, revisions, updates } = engine.store.read.in(portalId)
  const last = await revisions.latest(id)
  const open = await updates.since(id, last?.seq ?? 0)
  const [first] = open
  const newest = open.at(-1)
  if (!first || !newest || !(await pages.get(id))) return 'nothing'
  const isDue = now.getTime() - newest.at.getTime() >= quietMilliseconds || now.getTime() - first.at.getTime() > longestMilliseconds
  if (!isDue) return 'waiting'
  const scope = await actingScope(engine, portalId, newest.actorId || systemActor.id)
  const revision = await keepRevision(scope, { id }, { kind: 'auto', message: '' })
  return revision.number === last?.number ? 'nothing' : 'cut'
}
