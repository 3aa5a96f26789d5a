import type { CollectionInfo, FacetCount, SearchAnswer } from '@tsuzuri/client'
import type { Locale } from '@tsuzuri/model'
import { type MessageKey, translator } from '../messages/translate.ts'
import { kindKey } from './kind-key.ts'
import { localized } from './localized.ts'
import type { SearchChoice } from './search-choice.ts'

/** What one can narrow a search by, in the words of the visitor. */
export interface ShownFacet {
  readonly name: Exclude<keyof SearchChoice, 'q'>
  readonly label: string
  readonly choices: readonly { readonly value: string; readonly label: string; readonly count: number }[]
}

interface Words {
  readonly locale: Locale
  readonly collections: readonly CollectionInfo[]
  /** Names of portals by slug. */
  readonly portals: ReadonlyMap<string, string>
}

const most = 8

/** The facets of an answer; one that nobody could choose anything of is left out, and what is chosen always stands there. */
export const searchFacets = (
  choice: SearchChoice,
  { facets }: SearchAnswer,
  { locale, collections, portals }: Words,
): readonly ShownFacet[] => {
  const t = translator(locale)
  const facet = (
    name: ShownFacet['name'],
    counts: readonly FacetCount[],
    labelOf: (value: string) => string,
    fewest = 2,
  ): readonly ShownFacet[] => {
    const chosen = choice[name]
    const shown = counts.filter(({ count }) => count > 0).slice(0, most)
    if (chosen !== undefined && !shown.some(({ value }) => value === chosen))
      shown.push({ value: chosen, count: counts.find(({ value }) => value === chosen)?.count ?? 0 })
    if (shown.length < fewest && chosen === undefined) return []
    const choices = shown.map(({ value, count }) => ({ value, label: labelOf(value), count }))
    return [{ name, label: t(`search.by.${name}`), choices }]
  }
  const kinds = [
    { value: 'page', count: facets.kind['page'] ?? 0 },
    ...(facets.collection ?? []),
    { value: 'file', count: facets.kind['file'] ?? 0 },
    { value: 'member', count: facets.kind['member'] ?? 0 },
  ]
  /** A state is called what the collection that is chosen calls it, or all that it is called. */
  const stateLabel = (value: string): string => {
    const those = collections.filter(({ name }) => choice.kind === undefined || choice.kind === name)
    const words = (those.length > 0 ? those : collections).flatMap(({ states }) => localized(states[value]?.label, locale) || [])
    return [...new Set(words)].join(t('search.or')) || value
  }
  return [
    ...facet('kind', kinds, (value) => t(kindKey(value)), 1),
    ...facet('state', facets.state ?? [], stateLabel, 1),
    ...facet('author', facets.author ?? [], (value) => value),
    ...facet('period', facets.period ?? [], (value) => t(periodKeys[value] ?? 'search.period.earlier'), 1),
    ...(portals.size > 1 ? facet('portal', facets.portal ?? [], (value) => portals.get(value) ?? value) : []),
  ]
}

const periodKeys: Readonly<Record<string, MessageKey>> = {
  week: 'search.period.week',
  month: 'search.period.month',
  'fiscal-year': 'search.period.fiscal-year',
  earlier: 'search.period.earlier',
}
