import { defineErrors } from '@tsuzuri/model'
import type { BlockDefinition } from './block.ts'
import type { CollectionDefinition } from './collection.ts'
import type { FeedDefinition } from './feed.ts'
import type { MonthDigester, MonthReportDefinition } from './month-report.ts'
import type { PageTypeDefinition } from './page-type.ts'
import type { PlanDefinition } from './plan.ts'
import type { PluginDefinition } from './plugin.ts'
import type { RuleDefinition } from './rule.ts'

export const registryErrors = defineErrors('registry', {
  duplicate: {
    kind: 'conflict',
    message: (what: string, name: string, plugin: string) =>
      `The plugin \`${plugin}\` declares the ${what} \`${name}\`, which another plugin declares already.`,
    hint: 'Give it another name, or leave one of the two plugins out.',
  },
})

export interface RegisteredBlock {
  readonly name: string
  readonly plugin: PluginDefinition
  readonly definition: BlockDefinition
}

/** All that the installed plugins declare, by name. */
export interface Registry {
  readonly plugins: readonly PluginDefinition[]
  readonly collections: ReadonlyMap<string, CollectionDefinition>
  readonly blocks: ReadonlyMap<string, RegisteredBlock>
  readonly pageTypes: ReadonlyMap<string, PageTypeDefinition>
  readonly feeds: ReadonlyMap<string, FeedDefinition>
  readonly plans: ReadonlyMap<string, PlanDefinition>
  readonly rules: readonly RuleDefinition[]
  readonly digests: readonly MonthDigester[]
  /** Null where no plugin reports on months. */
  readonly monthReport: MonthReportDefinition | null
}

/** Puts plugins together. Throws `registry.duplicate` naming the guilty plugin. */
export const createRegistry = (plugins: readonly PluginDefinition[]): Registry => {
  const collections = new Map<string, CollectionDefinition>()
  const blocks = new Map<string, RegisteredBlock>()
  const pageTypes = new Map<string, PageTypeDefinition>()
  const feeds = new Map<string, FeedDefinition>()
  const plans = new Map<string, PlanDefinition>()
  const rules = new Map<string, RuleDefinition>()
  const reports = new Map<string, MonthReportDefinition>()
  for (const plugin of plugins) {
    const add = <Item>(map: Map<string, Item>, what: string, name: string, item: Item): void => {
      if (map.has(name)) throw registryErrors.duplicate(what, name, plugin.name)
      map.set(name, item)
    }
    for (const collection of plugin.collections) add(collections, 'collection', collection.name, collection)
    for (const [name, definition] of Object.entries(plugin.blocks)) add(blocks, 'block', name, { name, plugin, definition })
    for (const [name, definition] of Object.entries(plugin.pageTypes)) add(pageTypes, 'page type', name, definition)
    for (const [name, definition] of Object.entries(plugin.feeds ?? {})) add(feeds, 'feed', name, definition)
    for (const [name, definition] of Object.entries(plugin.plans ?? {})) add(plans, 'plan', name, definition)
    for (const rule of plugin.rules) add(rules, 'rule', rule.name, rule)
    if (plugin.monthReport) add(reports, 'report', 'of a month', plugin.monthReport)
  }
  const digests = plugins.flatMap(({ digest }) => (digest ? [digest] : []))
  const [monthReport = null] = reports.values()
  return { plugins, collections, blocks, pageTypes, feeds, plans, rules: [...rules.values()], digests, monthReport }
}
