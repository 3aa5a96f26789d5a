import type { Localized, PortalRecord } from '@tsuzuri/model'
import type { StepFacts } from '@tsuzuri/plugin'
import { deliveryFlaws } from './delivery-flaws.ts'

/** What stands against handing over what a director has to check: items of the portal's list that nobody ticked, and what stands against any delivery. */
export const checkedFlaws = (record: Pick<PortalRecord, 'fields'>, facts: StepFacts): Readonly<Record<string, Localized>> => {
  const checked = record.fields['checked']
  const left = facts.checkItems.filter((item) => !Array.isArray(checked) || !checked.includes(item))
  if (left.length === 0) return deliveryFlaws(record, facts)
  const words = { ja: `チェックが済んでいません: ${left.join('、')}`, en: `Not checked yet: ${left.join(', ')}` }
  return { 'fields.checked': words, ...deliveryFlaws(record, facts) }
}
