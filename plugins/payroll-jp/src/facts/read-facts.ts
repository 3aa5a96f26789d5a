import type { FieldValue, PageId } from '@tsuzuri/model'
import type { PlanConcern, PlanPage } from '@tsuzuri/plugin'
import { disagreement } from './disagreement.ts'
import type { Facts } from './facts.ts'
import { readMonths } from './read-months.ts'
import { unreadableMonths } from './unreadable-months.ts'

const names = [
  'closingDay',
  'payDay',
  'payMonth',
  'payShift',
  'bonusMonths',
  'bonusDay',
  'raiseMonths',
  'dataLead',
  'calculationLead',
  'checkLead',
  'transferLead',
  'withholdingTerm',
  'residentTaxTerm',
  'labourInsurancePayment',
  'filingShift',
] as const

/** The facts on the master pages, whichever of them says each. Where two say different things the first in the tree counts, and it is told. */
export const readFacts = (pages: readonly PlanPage[]): { readonly facts: Facts; readonly concerns: readonly PlanConcern[] } => {
  const found = new Map<string, { readonly value: FieldValue; readonly page: PlanPage }>()
  const concerns: PlanConcern[] = []
  for (const page of pages.filter(({ type }) => type === 'master')) {
    for (const name of names) {
      const value = page.fields[name] ?? null
      if (value === null || value === '') continue
      const known = found.get(name)
      if (!known) found.set(name, { value, page })
      else if (known.value !== value) concerns.push(disagreement(name, known, { value, page }))
    }
  }
  const number = (name: string, least: number, most: number): number | null => {
    const value = found.get(name)?.value
    return typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most ? value : null
  }
  const choice = <const Choice extends string>(name: string, choices: readonly Choice[]): Choice | null =>
    choices.find((candidate) => candidate === found.get(name)?.value) ?? null
  const months = (name: 'bonusMonths' | 'raiseMonths'): readonly number[] => {
    const known = found.get(name)
    const read = readMonths(typeof known?.value === 'string' ? known.value : '')
    if (read === null && known) concerns.push(unreadableMonths(name, String(known.value), known.page))
    return read ?? []
  }
  const facts: Facts = {
    closingDay: number('closingDay', 1, 31),
    payDay: number('payDay', 1, 31),
    payMonth: choice('payMonth', ['same', 'next']),
    payShift: choice('payShift', ['before', 'after']),
    bonusDay: number('bonusDay', 1, 31),
    bonusMonths: months('bonusMonths'),
    raiseMonths: months('raiseMonths'),
    leads: {
      data: number('dataLead', 0, 60),
      calculation: number('calculationLead', 0, 60),
      check: number('checkLead', 0, 60),
      transfer: number('transferLead', 0, 60),
    },
    withholdingTerm: choice('withholdingTerm', ['monthly', 'half-year']),
    residentTaxTerm: choice('residentTaxTerm', ['monthly', 'half-year']),
    labourInsurancePayment: choice('labourInsurancePayment', ['once', 'instalments']),
    filingShift: choice('filingShift', ['before', 'after']),
    pages: new Map<string, PageId>([...found].map(([name, { page }]) => [name, page.id])),
  }
  return { facts, concerns }
}
