import type { CoverageRowView } from '@tsuzuri/client'
import { type CoverageStep, type Role, sideOf, writingRoles } from '@tsuzuri/model'
import type { Translate } from '../messages/translate.ts'
import { pageAddress } from './page-address.ts'

export interface CoverageTodo {
  readonly text: string
  /** Null where nobody of this role can do anything about it. */
  readonly href: string | null
}

export interface CoverageContext {
  readonly slug: string
  readonly role: Role
  readonly t: Translate
  /** What fields of the row's type are called. */
  readonly fieldLabel: (name: string) => string
}

/** What is to be done for a page, each with where one does it. What cannot be done yet is left out. */
export const coverageTodo = (row: CoverageRowView, context: CoverageContext): readonly CoverageTodo[] => {
  const open = row.steps.filter(({ done }) => !done).map(({ step }) => step)
  if (row.path === null) return [missing(context)]
  const first = open.filter((step) => !(row.publication === null && (step === 'confirmed' || step === 'read')))
  const page = pageAddress(context.slug, row.path)
  return [
    ...(row.isChanged ? [{ text: context.t('coverage.do.changed'), href: page }] : []),
    ...first.map((step) => ({ text: textOf(step, row, context), href: hrefOf(step, row, page, context) })),
  ]
}

const missing = ({ slug, role, t }: CoverageContext): CoverageTodo => {
  if (sideOf(role) === 'client') return { text: t('coverage.do.missing'), href: null }
  return { text: t('coverage.do.restore'), href: `/p/${slug}/trash` }
}

const textOf = (step: CoverageStep, row: CoverageRowView, { t, role, fieldLabel }: CoverageContext): string => {
  if (step === 'fields') return t('coverage.do.fields', { fields: row.emptyFields.map(fieldLabel).join(t('list.comma')) })
  if (step === 'confirmed' && role !== 'client-admin') return t('coverage.do.awaited')
  if (step === 'confirmed') return t(row.confirmation?.standing === 'stale' ? 'coverage.do.confirmedAgain' : 'coverage.do.confirmed')
  if (step === 'read') return t(mayListReaders(role) ? 'coverage.do.read' : 'coverage.do.readIt')
  return t(step === 'exists' ? 'coverage.do.restore' : `coverage.do.${step}`)
}

const hrefOf = (step: CoverageStep, row: CoverageRowView, page: string, { slug, role }: CoverageContext): string | null => {
  if (step === 'read') return mayListReaders(role) ? `/p/${slug}/history/${row.page}/readers` : page
  if (step === 'confirmed' && row.confirmation?.standing === 'stale' && row.publication && row.confirmation.latest)
    return `/p/${slug}/history/${row.page}?from=${row.confirmation.latest.number}&to=${row.publication.number}`
  return step === 'confirmed' || writingRoles.includes(role) ? page : null
}

const mayListReaders = (role: Role): boolean => sideOf(role) === 'firm' || role === 'client-admin'
