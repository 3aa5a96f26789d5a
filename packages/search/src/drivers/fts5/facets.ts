import type { Database } from 'better-sqlite3'
import { type SearchDocument, searchKinds, type SearchKind, type SearchQuery } from '../../search-index.ts'
import { fold } from '../../text/fold.ts'
import { squeeze } from '../../text/pattern.ts'

/** What documents are counted and chosen by. All documents with the same row share its number. */
export interface Facet {
  readonly id: number
  /** By number. */
  readonly portal: number
  readonly kind: SearchKind
  readonly collection: string | null
  readonly state: string | null
  readonly author: string | null
}

export interface Facets {
  /** The facet of a document, made when there is none. */
  idFor(portal: number, document: SearchDocument): number
  of(id: number): Facet | undefined
  /** Those that a query chooses; undefined when it chooses by kinds at most. */
  chosenBy(choice: Choice): ReadonlySet<number> | undefined
  /** Forgets those of no document. */
  sweep(): void
}

/** What a query chooses by, beside its words, portals and dates. */
export type Choice = Pick<SearchQuery, 'kinds' | 'collections' | 'states' | 'authors' | 'without'>

type FacetRow = Omit<Facet, 'kind'> & { readonly kind: string }

/** Makes what knows the facets. They are few, and read again when another process may have added some. */
export const createFacets = (db: Database): Facets => {
  const all = db.prepare<[], FacetRow>('SELECT id, portal, kind, collection, state, author FROM search_facet')
  const add = db
    .prepare<[string, number, string, string | null, string | null, string | null], number>(
      `INSERT INTO search_facet (name, portal, kind, collection, state, author) VALUES (?, ?, ?, ?, ?, ?)
       ON CONFLICT (name) DO UPDATE SET name = name RETURNING id`,
    )
    .pluck()
  const drop = db.prepare('DELETE FROM search_facet WHERE id NOT IN (SELECT facet FROM search_meta)')
  const newest = db.prepare<[], string>(`SELECT coalesce(max(id), 0) || ' ' || count(*) FROM search_facet`).pluck()
  let known = new Map<number, Facet>()
  let knownAt = ''

  const read = (): ReadonlyMap<number, Facet> => {
    const at = newest.get() ?? ''
    if (at !== knownAt) {
      known = new Map(all.all().map((row) => [row.id, { ...row, kind: searchKinds.find((kind) => kind === row.kind) ?? 'page' }]))
      knownAt = at
    }
    return known
  }

  return {
    idFor(portal, { kind, collection, state, author = null }) {
      return add.get(JSON.stringify([portal, kind, collection, state, author]), portal, kind, collection, state, author) ?? 0
    },
    of: (id) => read().get(id),
    chosenBy(choice) {
      if (!choosesByMore(choice)) return undefined
      const isChosen = chooses(choice)
      return new Set([...read().values()].filter(isChosen).map(({ id }) => id))
    },
    sweep: () => drop.run(),
  }
}

/** Whether a facet is one that a query chooses. */
export const chooses = ({ kinds, collections, states, authors, without }: Choice): ((facet: Facet) => boolean) => {
  const isAuthor = byName(authors ?? [])
  const isOther = byName(without?.authors ?? [])
  const anyKind = kinds === undefined && collections === undefined
  return ({ kind, collection, state, author }) =>
    (anyKind || kinds?.includes(kind) === true || (collection !== null && collections?.includes(collection) === true)) &&
    (states === undefined || (state !== null && states.includes(state))) &&
    (authors === undefined || isAuthor(author)) &&
    !(state !== null && without?.states?.includes(state) === true) &&
    !isOther(author)
}

const choosesByMore = ({ collections, states, authors, without }: Choice): boolean =>
  [collections, states, authors, without?.states, without?.authors].some((chosen) => chosen !== undefined)

/** Any part of a name chooses it, however its kanji are written and with or without a space. */
const byName = (parts: readonly string[]): ((name: string | null) => boolean) => {
  const wanted = parts.map((part) => squeeze(fold(part))).filter((part) => part !== '')
  return (name) => name !== null && wanted.some((part) => squeeze(fold(name)).includes(part))
}
