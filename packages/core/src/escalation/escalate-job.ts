import { type EscalationRule, type Portal, type Side, sideOf, systemActor } from '@tsuzuri/model'
import { businessDaysBefore, dayAfter, openZone } from '@tsuzuri/plugin'
import { portalDaysOff } from '../business-days/portal-days-off.ts'
import type { Engine } from '../engine.ts'
import type { JobDefinition } from '../jobs/job-definition.ts'
import { allPortals } from '../portals/all-portals.ts'
import { waitingIn } from '../records/waiting-in.ts'
import { scopeOf } from '../scope.ts'

/** Who escalates, in the audit trail. */
const escalator = { ...systemActor, id: 'rule:escalation' }
const everyMilliseconds = 300_000
const atOnce = 200

/** Looks every five minutes which rules have come true, and tells so: once for each rule and turn of the ball. */
export const escalateJob: JobDefinition = {
  kind: 'escalate',
  every: everyMilliseconds,
  run: async (engine) => {
    for (const portal of await allPortals(engine, systemActor)) {
      const rules = await engine.store.read.in(portal.id).escalations.rules()
      for (const rule of rules) await follow(engine, portal, rule)
    }
  },
}

const follow = async (engine: Engine, portal: Portal, rule: EscalationRule): Promise<void> => {
  const scope = scopeOf(engine, escalator, portal, 'firm-admin')
  const toSide = await sideOfTarget(engine, rule)
  // Whoever was to be told has left the portal.
  if (toSide === null) return
  const zone = openZone(portal.timeZone)
  const since = businessDaysBefore(portalDaysOff(portal), zone.day(engine.now()), rule.businessDays)
  const filter = {
    rule: rule.id,
    side: rule.side,
    // Of what only the firm may read, a client is told nothing.
    open: waitingIn(engine, [portal], [toSide === 'client' ? 'client-viewer' : 'member']).open,
    before: zone.startOfDay(dayAfter(since, 1)),
    limit: atOnce,
  }
  for (;;) {
    const records = await scope.read.escalations.overdue(filter)
    for (const { id } of records)
      await scope.unit(async (tx) => {
        const record = await tx.records.get(id)
        // Somebody may have moved it on meanwhile.
        if (!record || record.trashedAt || record.ball !== rule.side || !record.ballSince || record.ballSince >= filter.before) return
        const { side, businessDays, to } = rule
        const { ballSince } = record
        const isNew = await tx.escalations.add({
          id: engine.newId(),
          portalId: portal.id,
          recordId: id,
          ruleId: rule.id,
          ballSince,
          side,
          businessDays,
          to,
          toSide,
          at: engine.now(),
        })
        if (!isNew) return
        await tx.events.add({
          type: 'record.escalated',
          subject: { kind: 'record', id },
          collection: record.collection,
          data: { number: record.number, side, businessDays, toSide, ...to },
        })
      })
    if (records.length < atOnce) return
  }
}

const sideOfTarget = async ({ store }: Engine, { portalId, to }: EscalationRule): Promise<Side | null> => {
  if ('role' in to) return sideOf(to.role)
  const member = await store.read.portals.member(portalId, to.person)
  return member && sideOf(member.role)
}
