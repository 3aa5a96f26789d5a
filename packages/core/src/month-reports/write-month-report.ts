import type { Page, PortalRecord } from '@tsuzuri/model'
import type { MonthReport } from '@tsuzuri/plugin'
import { createPage } from '../pages/create-page.ts'
import { createRecord } from '../records/create-record.ts'
import type { Scope, ScopedUnit } from '../scope.ts'
import type { MonthReportDraft } from './draft-month-report.ts'

/** Makes a report's page, which clients do not read yet, and its record, within a unit. Throws what `createPage` and `createRecord` do. */
export const writeMonthReport = async (scope: Scope, tx: ScopedUnit, { definition, report }: MonthReportDraft): Promise<PortalRecord> => {
  const { id } = await pageFor(scope, tx, report.page)
  const { fields, ...record } = report.record
  return createRecord(scope, { ...record, collection: definition.collection, fields: { ...fields, [definition.pageField]: id } })
}

/** Where somebody has begun to write already, that page is the report's. Beside one of another type it is called by its title. */
const pageFor = async (scope: Scope, tx: ScopedUnit, page: MonthReport['page']): Promise<Page> => {
  const below = (await tx.all.portals.get(scope.portal.id))?.reportsBelow
  const found = below ? await tx.pages.get(below) : null
  const parent = found?.trashedAt ? null : found
  const there = await tx.pages.byPath(parent ? `${parent.path}/${page.slug}` : page.slug)
  if (there?.type === page.type) return there
  return createPage(scope, { ...page, slug: there ? undefined : page.slug, parent: parent?.id ?? null, publish: false })
}
