import { type Actor, type DomainEvent, type PortalId, systemActor, TsuzuriError } from '@tsuzuri/model'
import type { RuleContext, RuleDefinition } from '@tsuzuri/plugin'
import { officialDaysOff } from '../business-days/official-days-off.ts'
import { portalDaysOff } from '../business-days/portal-days-off.ts'
import type { Engine } from '../engine.ts'
import { actingScope } from '../live/acting-scope.ts'
import { listMembers } from '../members/list-members.ts'
import { createRecord } from '../records/create-record.ts'
import { getRecord } from '../records/get-record.ts'
import type { Projection } from './projection.ts'
import { createStreamPlace } from './stream-place.ts'

const name = 'rules'

/**
 * Runs the plugins' rules, each once per event: a rule's mark is set in the unit of what the rule does. A rule that refuses
 * (a coded error) is reported and passed over for that event; when the store fails it is tried again.
 */
export const ruleProjection = (engine: Engine): Projection => {
  const place = createStreamPlace(engine.store, name)
  return {
    name,
    cursor: place.cursor,
    apply: async (events) => {
      for (const event of events) {
        for (const rule of engine.registry.rules) if (concerns(rule, event)) await runOnce(engine, rule, event, event.portalId)
      }
      const last = events.at(-1)
      if (last) await place.pass(last.seq)
    },
  }
}

const ruleActor = (rule: RuleDefinition): Actor => ({ ...systemActor, id: `rule:${rule.name}` })

/** A rule does not answer to what it did itself: it would never end. */
const concerns = (rule: RuleDefinition, event: DomainEvent): event is DomainEvent & { readonly portalId: PortalId } =>
  event.type === rule.on && event.portalId !== null && event.actor.id !== ruleActor(rule).id

const runOnce = async (engine: Engine, rule: RuleDefinition, event: DomainEvent, portalId: PortalId): Promise<void> => {
  const mark = `rule:${rule.name}`
  try {
    await engine.store.unit(async (tx) => {
      if ((await tx.events.cursor(mark)) >= event.seq) return
      await tx.events.advance(mark, event.seq)
      await rule.run(await contextOf(engine, rule, portalId), event)
    })
  } catch (error) {
    if (!(error instanceof TsuzuriError) || error.kind === 'unavailable') throw error
    process.emitWarning(`The rule \`${rule.name}\` refused event ${event.seq}: ${error.code}: ${error.message}`)
    await engine.store.unit((tx) => tx.events.advance(mark, event.seq))
  }
}

const contextOf = async (engine: Engine, rule: RuleDefinition, portalId: PortalId): Promise<RuleContext> => {
  const scope = await actingScope(engine, portalId, ruleActor(rule))
  return {
    portalId,
    now: scope.now(),
    daysOff: portalDaysOff(scope.portal),
    officialDaysOff,
    isMember: async (person) => (await listMembers(scope)).some(({ userId }) => userId === person),
    record: (collection, record) => getRecord(scope, { collection, record }),
    naming: (id, since) => scope.read.records.naming([id], since),
    create: (collection, record) => createRecord(scope, { collection, ...record }),
  }
}
