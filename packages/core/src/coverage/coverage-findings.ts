import type { FieldValue, Page, PageId } from '@tsuzuri/model'
import { authorize } from '../policies/authorize.ts'
import type { Scope } from '../scope.ts'
import { brokenLinks } from './broken-links.ts'
import { type CoverageFacts, coverageFacts } from './coverage-facts.ts'
import { nearEqualPairs } from './near-equal.ts'
import { repeatedValues } from './repeated-values.ts'

export interface NamedPage {
  readonly page: PageId
  readonly path: string
  readonly title: string
}

/** What is said twice in a portal, or refers to nothing. */
export type CoverageFinding =
  /** The same fact, kept by hand in several pages. */
  | {
      readonly kind: 'same-value'
      readonly type: string
      readonly field: string
      readonly value: FieldValue
      readonly pages: readonly NamedPage[]
    }
  /** Two pages say nearly the same; `share` is 0.5 to 1. */
  | { readonly kind: 'same-text'; readonly share: number; readonly pages: readonly NamedPage[] }
  /** A page links to a page or file that is not there. */
  | { readonly kind: 'broken-link'; readonly href: string; readonly pages: readonly NamedPage[] }

export const findingKinds = ['broken-link', 'same-value', 'same-text'] as const

/** Found in what the role reads of the pages it may know of. */
export const coverageFindings = async (scope: Scope): Promise<readonly CoverageFinding[]> => {
  authorize(scope, 'coverage.read')
  const facts = await coverageFacts(scope)
  return [
    ...(await brokenLinks(scope, facts)).map(({ page, href }) => ({ kind: 'broken-link' as const, href, pages: [named(page)] })),
    ...repeatedValues(scope, facts.pages).map(({ type, field, value, pages }) => ({
      kind: 'same-value' as const,
      type,
      field,
      value,
      pages: pages.map(named),
    })),
    ...nearEqualPairs(shown(facts)).map(({ one, other, share }) => ({
      kind: 'same-text' as const,
      share,
      pages: [named(one), named(other)],
    })),
  ]
}

/** A sketch tells of what is typed; who reads an older version is told nothing that follows from it. */
const shown = ({ pages, sketches }: CoverageFacts) =>
  pages.flatMap((page) => {
    const sketch = sketches.get(page.id)
    return sketch && sketch.seq <= page.headSeq ? [{ thing: page, signature: sketch.signature }] : []
  })

const named = ({ id, path, title }: Page): NamedPage => ({ page: id, path, title })
