import type { Localized, PortalRecord } from '@tsuzuri/model'
import type { StepFacts } from '@tsuzuri/plugin'
import { partFlaws } from './part-flaws.ts'
import { resultFlaws } from './result-flaws.ts'

/** What stands against handing something over: no results, and parts that are still open. */
export const deliveryFlaws = (record: Pick<PortalRecord, 'fields'>, facts: StepFacts): Readonly<Record<string, Localized>> => ({
  ...resultFlaws(record),
  ...partFlaws(record, facts),
})
