import type { Scope } from '../scope.ts'

/** All days that a record's time can lie on. */
const always = { from: new Date(0), to: new Date('9999-12-31T00:00:00Z') }

/** What the estimates of requests that are neither delivered nor over add up to, in hours; a whole's own counts beside those of its parts. One statement. */
export const openEstimate = async ({ engine, portal }: Pick<Scope, 'engine' | 'portal'>): Promise<number> => {
  const { states = {} } = engine.registry.collections.get('requests') ?? {}
  const open = Object.entries(states).flatMap(([name, { final, delivered }]) => (final || delivered ? [] : [name]))
  const sums = await engine.store.read
    .across([portal.id])
    .sum({ collection: 'requests', field: 'estimateHours', states: open, spans: new Map([[portal.id, always]]) })
  return sums.get(portal.id) ?? 0
}
