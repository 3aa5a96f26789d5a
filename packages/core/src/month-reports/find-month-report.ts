import type { PortalStores } from '@tsuzuri/db'
import type { PortalRecord } from '@tsuzuri/model'
import type { MonthReportDefinition } from '@tsuzuri/plugin'
import { everyItem } from '../every-item.ts'

/** The report of a month, null where there is none. Reports are few: one a month. */
export const findMonthReport = async (
  { records }: PortalStores,
  { collection, monthField }: MonthReportDefinition,
  month: string,
): Promise<PortalRecord | null> => {
  const order = { by: 'createdAt', direction: 'descending' } as const
  for await (const record of everyItem((query) => records.list({ ...query, collection, order })))
    if (record.fields[monthField] === month) return record
  return null
}
