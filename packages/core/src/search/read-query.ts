import type { Registry, Zone } from '@tsuzuri/plugin'
import { fold, readFilters, searchKinds, type SearchKind, type SearchQuery, type WrittenFilter } from '@tsuzuri/search'

type Choice = Pick<SearchQuery, 'kinds' | 'collections' | 'states' | 'authors' | 'without' | 'from' | 'to'>

/** A query as typed, without the filters that stand in it, and what these choose. */
export interface ReadQuery {
  readonly text: string
  readonly choice: Choice
}

/**
 * Reads the filters of a query: `kind:` (page, file, a collection, in either language), `state:`, `from:` (a name, or a date), `after:`, `before:`, `until:`, each also in
 * Japanese. A filter whose value nobody knows is a word like any other. `zone`: in which a day begins.
 */
export const readQuery = (registry: Registry, zone: Zone, text: string): ReadQuery => {
  const words: string[] = []
  const choices: Choice[] = []
  for (const part of readFilters(text)) {
    const choice = typeof part === 'string' ? undefined : choiceOf(registry, zone, part)
    if (choice) choices.push(choice)
    else words.push(typeof part === 'string' ? part : part.text)
  }
  return { text: choices.length === 0 ? text : words.join(' '), choice: joined(choices) }
}

const choiceOf = (registry: Registry, zone: Zone, filter: WrittenFilter): Choice | undefined => {
  switch (filter.name) {
    case 'kind':
      return kindsOf(registry, filter)
    case 'state':
      return statesOf(registry, filter)
    case 'from':
      // A date means from when, anything else from whom.
      if (filter.date?.year) return periodOf(zone, filter)
      return filter.without ? { without: { authors: filter.values } } : { authors: filter.values }
    case 'after':
    case 'before':
    case 'until':
      return periodOf(zone, filter)
  }
}

const kindsOf = (registry: Registry, { values, without }: WrittenFilter): Choice | undefined => {
  const kinds = searchKinds.filter((kind) => values.some((value) => isNamed(value, kindWords[kind])))
  const all = [...registry.collections.values()]
  const collections = all.filter(({ name, label, one }) =>
    values.some((value) => isNamed(value, [name, ...textsOf(label), ...textsOf(one)])),
  )
  if (kinds.length === 0 && collections.length === 0) return undefined
  const names = collections.map(({ name }) => name)
  if (!without) return { kinds, collections: names }
  return {
    kinds: searchKinds.filter((kind) => kind !== 'record' && !kinds.includes(kind)),
    collections: kinds.includes('record') ? [] : all.map(({ name }) => name).filter((name) => !names.includes(name)),
  }
}

const statesOf = (registry: Registry, { values, without }: WrittenFilter): Choice | undefined => {
  const states = [...registry.collections.values()].flatMap((collection) =>
    Object.entries(collection.states).flatMap(([name, { label }]) =>
      values.some((value) => isNamed(value, [name, ...textsOf(label)])) ? [name] : [],
    ),
  )
  if (states.length === 0) return undefined
  return without ? { without: { states } } : { states }
}

const periodOf = ({ startOfDay }: Zone, { name, date, without }: WrittenFilter): Choice | undefined => {
  if (without || date === undefined || date.year === null) return undefined
  const { year, month, day } = date
  const first = startOfDay(dayText(year, month ?? 1, day ?? 1))
  const next = day === null ? (month === null ? [year + 1, 1, 1] : [year, month + 1, 1]) : [year, month ?? 1, day + 1]
  if (name === 'after' || name === 'from') return { from: first }
  return { to: name === 'before' ? first : startOfDay(dayText(...(next as [number, number, number]))) }
}

/** A day as `2026-11-23`; the 31st and one is the first of the next month. */
const dayText = (year: number, month: number, day: number): string => new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10)

/** Several filters at once: all of them hold. */
const joined = (choices: readonly Choice[]): Choice => {
  const states = choices.flatMap(({ without }) => without?.states ?? [])
  const authors = choices.flatMap(({ without }) => without?.authors ?? [])
  const others = Object.assign({}, ...choices) as Choice
  return states.length + authors.length === 0 ? others : { ...others, without: { states, authors } }
}

const isNamed = (value: string, words: readonly string[]): boolean => words.some((word) => fold(word) === fold(value))

const textsOf = (words: { readonly ja: string; readonly en: string } | undefined): string[] => (words ? [words.ja, words.en] : [])

const kindWords: Readonly<Record<SearchKind, readonly string[]>> = {
  page: ['page', 'pages', 'ページ'],
  record: ['record', 'records', '行'],
  file: ['file', 'files', 'ファイル'],
  member: ['member', 'members', 'person', 'people', 'メンバー', '人'],
}
