import { type DomainEvent, pageIdSchema, systemActor, type PageId, type PortalId } from '@tsuzuri/model'
import { actingScope } from '../live/acting-scope.ts'
import type { Engine } from '../engine.ts'
import { keepRevision } from './cut-revision.ts'
import { dueCut } from './due-cut.ts'

const projection = 'revisions'
const eventsAtOnce = 500

/**
 * Cuts the revisions of each page that are due as `dueCut` has it. Takes up where the last call ended, also after a restart.
 * Answers how many were cut. A page that cannot be read is reported and passed over: it keeps no other from its revision.
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
          return { cut: 0, waits: false }
        })
        cut += outcome.cut
        if (outcome.waits) waiting.add(page.id)
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

const cutWhenDue = async (
  engine: Engine,
  { id, portalId }: EditedPage,
  now: Date,
): Promise<{ readonly cut: number; readonly waits: boolean }> => {
  const { pages, revisions, updates } = engine.store.read.in(portalId)
  if (!(await pages.get(id))) return { cut: 0, waits: false }
  let last = await revisions.latestHead(id)
  let from = last?.seq ?? 0
  for (let cut = 0; ;) {
    const due = await dueCut((after, limit) => updates.marks(id, after, limit), from, now)
    if (typeof due === 'string') return { cut, waits: due === 'waiting' }
    const scope = await actingScope(engine, portalId, due.actorId || systemActor.id)
    const revision = await keepRevision(scope, { id }, { kind: 'auto', message: '', upTo: due })
    if (revision.number !== last?.number) cut += 1
    last = revision
    from = due.seq
  }
}
