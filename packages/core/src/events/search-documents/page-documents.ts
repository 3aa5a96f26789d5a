import type { PlainText } from '@tsuzuri/document'
import type { Page, RevisionAuthor } from '@tsuzuri/model'
import type { FieldDefinitions } from '@tsuzuri/plugin'
import type { SearchDocument } from '@tsuzuri/search'
import { homePath } from '../../pages/page-path.ts'
import { bySide } from './by-side.ts'
import { fieldText } from './field-text.ts'
import { type SaidText, saidPart } from './said-text.ts'
import { joinParts, type SearchPart } from './search-parts.ts'

/** A page as one of its versions has it. */
export interface VersionText {
  readonly page: Page
  readonly text: Pick<PlainText, 'text' | 'sections'>
  readonly authors?: readonly RevisionAuthor[] | undefined
}

/** What search looks at of a page. */
export interface SearchedPage {
  /** What everybody reads; null where nothing was published. */
  readonly shared: VersionText | null
  /** What the firm writes, where that is something else. */
  readonly draft: VersionText | null
  readonly fields: FieldDefinitions
  readonly comments: readonly SaidText[]
}

/**
 * A page is found by its title, its text with headings, the values of its fields but those that point to something else, and what is said of it. Its
 * author is whoever wrote most of the version. The firm finds it as it is typed, and by what clients read that is typed no more.
 */
export const pageDocuments = ({ shared, draft, fields, comments }: SearchedPage): readonly SearchDocument[] => {
  const document = (version: VersionText, audience: SearchDocument['audience'], rest: readonly SearchPart[] = []): SearchDocument => ({
    ref: `page:${version.page.id}`,
    portalId: version.page.portalId,
    kind: 'page',
    collection: null,
    title: version.page.title,
    ...joinParts([...partsOf(version, fields), ...comments.map(saidPart), ...rest]),
    author: mostOf(version.authors ?? []),
    audience,
    state: null,
    href: version.page.path === homePath ? '/' : `/${version.page.path}`,
    updatedAt: version.page.updatedAt,
  })
  if (!shared) return draft ? [document(draft, 'firm')] : []
  if (!draft) return [document(shared, 'all')]
  return bySide(document(shared, 'all'), document(draft, 'firm', onlyIn(partsOf(shared, fields), partsOf(draft, fields))))
}

const partsOf = ({ page, text: { text, sections } }: VersionText, fields: FieldDefinitions): readonly SearchPart[] => [
  { text: fieldText(fields, page.fields) },
  ...(sections[0]?.from === 0 ? [] : [{ text: text.slice(0, sections[0]?.from).trimEnd() }]),
  ...sections.map(({ from, path, id }, index) => ({
    place: { kind: 'heading', name: path.join(' › '), at: `#${encodeURIComponent(id)}` } as const,
    text: text.slice(from, sections[index + 1]?.from).trimEnd(),
  })),
]

/** The lines of published parts that no draft has, where they stand in what was published. */
const onlyIn = (published: readonly SearchPart[], drafted: readonly SearchPart[]): readonly SearchPart[] => {
  const kept = new Set(drafted.flatMap(({ text }) => text.split('\n')))
  return published.map(({ text, place }) => ({
    text: text
      .split('\n')
      .filter((line) => !kept.has(line))
      .join('\n'),
    place: { kind: 'published', name: place?.name ?? '', at: `?version=published${place?.at ?? '#'}` },
  }))
}

/** The name of who wrote most of a version; null where nobody is known. */
const mostOf = (authors: readonly RevisionAuthor[]): string | null =>
  authors.toSorted((one, other) => other.inserted - one.inserted)[0]?.name ?? null
