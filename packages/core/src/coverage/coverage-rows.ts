import type { Scope } from '../scope.ts'
import { coveredPage, uncoveredPage } from './covered-page.ts'
import type { CoverageFacts } from './coverage-facts.ts'
import type { CoverageRow } from './coverage-row.ts'

/** What the portal has to have, first what is not there; then what there is of types somebody confirms or acknowledges, in the order of the tree. */
export const coverageRows = (scope: Scope, facts: CoverageFacts): readonly CoverageRow[] => {
  const { pageTypes } = scope.engine.registry
  const expected = new Map(scope.portal.expectedPages.map((one) => [one.page, one]))
  const known = new Set(facts.pages.map(({ id }) => id))
  const isCovered = (type: string): boolean => pageTypes.get(type)?.confirmed === true || pageTypes.get(type)?.acknowledged === true
  return [
    ...scope.portal.expectedPages.filter(({ page }) => !known.has(page)).map((one) => uncoveredPage(scope, one)),
    ...facts.pages
      .filter(({ id, type }) => expected.has(id) || isCovered(type))
      .map((page) => coveredPage(scope, facts, page, expected.get(page.id))),
  ]
}
