import type { Locale } from '@tsuzuri/model'
import type { BlockContext } from '@tsuzuri/plugin'
import { officialDaysOff } from '../business-days/official-days-off.ts'
import { portalDaysOff } from '../business-days/portal-days-off.ts'
import { listFiles } from '../files/list-files.ts'
import { recordsHolding } from '../files/records-holding.ts'
import { listMembers } from '../members/list-members.ts'
import { decide } from '../policies/policy.ts'
import { listRecords } from '../records/list-records.ts'
import { monthHours } from '../records/month-hours.ts'
import { someRecords } from '../records/some-records.ts'
import { digestMonth } from '../month-reports/digest-month.ts'
import { openEstimate } from '../records/open-estimate.ts'
import { waitingForBlock } from './waiting-for-block.ts'
import type { Scope } from '../scope.ts'

/** What a block may reach, with the rights of the scope's role; the person behind it does not show. */
export const blockContext = (scope: Scope, locale: Locale): BlockContext => {
  const { id, slug, name, timeZone, mode } = scope.portal
  const context: BlockContext = {
    portal: { id, slug, name, timeZone, mode },
    role: scope.role,
    locale,
    now: scope.now(),
    daysOff: portalDaysOff(scope.portal),
    officialDaysOff,
    records: (collection, query) => listRecords(scope, collection, query),
    some: (collection, ids) => someRecords(scope, collection, ids),
    waiting: (limit) => waitingForBlock(scope, limit),
    files: (query) => listFiles(scope, query),
    holders: (versions) => recordsHolding(scope, scope.read, versions),
    members: () => listMembers(scope),
    hours: async () => {
      const hours = (await monthHours(scope.engine, [scope.portal])).get(id)
      return hours ? { ...hours, estimated: await openEstimate(scope) } : null
    },
    monthDigest: (month) => digestMonth(scope.engine.registry, context, month),
    may: (action, collection) =>
      decide(`record.${action}`, scope.role, { state: 'live', collection: scope.engine.registry.collections.get(collection) }) ===
      'allowed',
    mayPlaceFiles: decide('file.place', scope.role) === 'allowed',
  }
  return context
}
