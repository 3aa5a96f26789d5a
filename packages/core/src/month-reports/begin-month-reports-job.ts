import { type Portal, systemActor } from '@tsuzuri/model'
import { monthAfter, openZone } from '@tsuzuri/plugin'
import type { Engine } from '../engine.ts'
import type { JobDefinition } from '../jobs/job-definition.ts'
import { actingScope } from '../live/acting-scope.ts'
import { draftMonthReport } from './draft-month-report.ts'
import { findMonthReport } from './find-month-report.ts'
import { writeMonthReport } from './write-month-report.ts'

const everyMilliseconds = 3_600_000
/** Of a server that stood still for longer, the months before are begun by hand. */
const mostMonths = 12

/**
 * Begins the reports of the months that are over, in each portal that wants so, once: also those that passed while nothing ran, and
 * never one that somebody has begun or thrown away. One portal's failure holds no other up, and is told when all have been looked at.
 */
export const beginMonthReportsJob: JobDefinition = {
  kind: 'begin-month-reports',
  every: everyMilliseconds,
  run: async (engine) => {
    if (!engine.registry.monthReport) return
    const failures: unknown[] = []
    // Somewhere on earth the next month may have come.
    const last = new Date(engine.now().getTime() + 14 * 3_600_000).toISOString().slice(0, 7)
    for (const portal of await engine.store.read.portals.reportsDue(monthAfter(last, -1)))
      await beginDue(engine, portal).catch((error: unknown) => failures.push(error))
    if (failures.length > 0) throw failures[0]
  },
}

const beginDue = async (engine: Engine, { id, timeZone, reportsBegun }: Portal): Promise<void> => {
  const over = monthAfter(openZone(timeZone).day(engine.now()).slice(0, 7), -1)
  const earliest = monthAfter(over, 1 - mostMonths)
  const next = reportsBegun === null ? over : monthAfter(reportsBegun, 1)
  const scope = await actingScope(engine, id, { ...systemActor, id: 'month-reports' })
  for (let month = next < earliest ? earliest : next; month <= over; month = monthAfter(month, 1)) {
    const draft = await draftMonthReport(scope, month)
    await scope.unit(async (tx) => {
      const begun = (await tx.all.portals.get(id))?.reportsBegun ?? ''
      if (begun >= month) return
      await tx.all.portals.update(id, { reportsBegun: month })
      if (!(await findMonthReport(tx, draft.definition, month))) await writeMonthReport(scope, tx, draft)
    })
  }
}
