import { type CoverageStep, coverageSteps } from '@tsuzuri/model'
import { authorize } from '../policies/authorize.ts'
import type { Scope } from '../scope.ts'
import { coverageFacts } from './coverage-facts.ts'
import { type CoverageRow, isDone } from './coverage-row.ts'
import { coverageRows } from './coverage-rows.ts'

export interface CoverageFilter {
  /** Pages for which something is to be done, or nothing. */
  readonly state?: 'open' | 'done' | undefined
  /** Pages for which this is to be done. */
  readonly step?: CoverageStep | undefined
  /** A page type's name. */
  readonly type?: string | undefined
}

export interface Coverage {
  /** Of all pages, whatever is filtered. */
  readonly sum: CoverageSum
  /** What is not there first, then in the order of the tree. */
  readonly rows: readonly CoverageRow[]
}

export interface CoverageSum extends Count {
  /** Whole per cent of steps that are done, rounded down; 100 where there is none. */
  readonly percent: number
  readonly pages: Count
  /** Steps that concern no page are left out. */
  readonly steps: readonly (Count & { readonly step: CoverageStep })[]
}

interface Count {
  readonly done: number
  readonly all: number
}

/**
 * What has to be there in the portal, and how far it has come, as the role may know: to clients a page that was never published
 * is not there, and nothing is told of what is being typed.
 */
export const readCoverage = async (scope: Scope, { state, step, type }: CoverageFilter = {}): Promise<Coverage> => {
  authorize(scope, 'coverage.read')
  const rows = coverageRows(scope, await coverageFacts(scope))
  return {
    sum: sumOf(rows),
    rows: rows.filter(
      (row) =>
        (state === undefined || isDone(row) === (state === 'done')) &&
        (step === undefined || row.steps.some((one) => one.step === step && !one.done)) &&
        (type === undefined || row.type === type),
    ),
  }
}

const sumOf = (rows: readonly CoverageRow[]): CoverageSum => {
  const steps = coverageSteps
    .map((step) => ({ step, ...count(rows.flatMap((row) => row.steps.filter((one) => one.step === step))) }))
    .filter(({ all }) => all > 0)
  const [done, all] = [steps.reduce((sum, one) => sum + one.done, 0), steps.reduce((sum, one) => sum + one.all, 0)]
  return {
    done,
    all,
    percent: all === 0 ? 100 : Math.floor((done * 100) / all),
    pages: count(rows.map((row) => ({ done: isDone(row) }))),
    steps,
  }
}

const count = (all: readonly { readonly done: boolean }[]): Count => ({ done: all.filter(({ done }) => done).length, all: all.length })
