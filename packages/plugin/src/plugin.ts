import type { Locale } from '@tsuzuri/model'
import type { BlockDefinition } from './block.ts'
import type { CollectionDefinition } from './collection.ts'
import type { FeedDefinition } from './feed.ts'
import type { MonthDigester, MonthReportDefinition } from './month-report.ts'
import type { PageTypeDefinition } from './page-type.ts'
import type { PlanDefinition } from './plan.ts'
import type { RuleDefinition } from './rule.ts'

export type Messages = Readonly<Record<string, string>>

/** A plugin: plain data that reads like a table of contents. It imports `model` and `plugin`, nothing else of ours. */
export interface PluginDefinition {
  readonly name: string
  readonly collections: readonly CollectionDefinition[]
  /** By the name people write: `::request-list{…}`. */
  readonly blocks: Readonly<Record<string, BlockDefinition>>
  readonly pageTypes: Readonly<Record<string, PageTypeDefinition>>
  /** By the last part of their address: `calendar.ics`. */
  readonly feeds?: Readonly<Record<string, FeedDefinition>>
  /** By name. */
  readonly plans?: Readonly<Record<string, PlanDefinition>>
  readonly rules: readonly RuleDefinition[]
  /** What its rows of a month come to, for whoever reports on it. */
  readonly digest?: MonthDigester
  readonly monthReport?: MonthReportDefinition
  readonly messages: Readonly<Record<Locale, Messages>>
}

export const definePlugin = (definition: PluginDefinition): PluginDefinition => definition
