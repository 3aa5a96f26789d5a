import { type DocNode, markPassages, type MarkedBlock, type Passage, placedBlock, readContent, readStrokes } from '@tsuzuri/document'
import type { Locale, Page, RevisionHead } from '@tsuzuri/model'
import { fillPage, Html, renderPage } from '@tsuzuri/render'
import * as Y from 'yjs'
import { openDocument, seqOf } from '../live/open-document.ts'
import { contentEtag } from '../pages/content-etag.ts'
import { getPage } from '../pages/get-page.ts'
import { pageErrors } from '../pages/page-errors.ts'
import type { Scope } from '../scope.ts'
import { knownReaches } from './known-reaches.ts'
import { mayReadDrafts } from './may-read-drafts.ts'
import { type PassageNote, passageNotes } from './passage-notes.ts'
import { revisionErrors } from './revision-errors.ts'
import { shownBlock, type ShownBlock } from './shown-block.ts'

export interface ReadAuthors {
  /** Id or path. */
  readonly page: string
  /** As of a revision; as the page is now unless told. */
  readonly number?: number | undefined
  readonly limit?: number | undefined
  /** Where an earlier answer ended. */
  readonly cursor?: string | undefined
  readonly locale: Locale
}

/** Who wrote a passage, and in which revision it first was. */
export interface AuthorNote {
  /** Null where nobody knows any more. */
  readonly author: { readonly id: string; readonly name: string } | null
  /** Null for what is in no revision yet. */
  readonly revision: Pick<RevisionHead, 'number' | 'createdAt'> | null
}
export interface AuthoredPassage {
  /** Where it stands in the block's text, in UTF-16 units; a piece without words counts as one, U+FFFC. */
  readonly from: number
  readonly to: number
  readonly text: string
  /** Its place in `notes`. */
  readonly note: number
}
export interface AuthoredBlock {
  /** Counts the page's blocks from 0. */
  readonly block: number
  readonly type: string
  readonly passages: readonly AuthoredPassage[]
  /** As it is read, each passage in a `span.written` with the number of its note as `data-note`. None for what shows rows. */
  readonly html?: string
  /** For what shows rows: what it is called and what is set for it. */
  readonly placed?: ShownBlock
}
export interface PageAuthors {
  /** The revision that was asked for; null for the page as it is now. */
  readonly number: number | null
  /** Of the whole page: who wrote how many of its characters, the most first. */
  readonly people: readonly (NonNullable<AuthorNote['author']> & { readonly characters: number })[]
  /** Of the blocks told here. */
  readonly notes: readonly AuthorNote[]
  readonly items: readonly AuthoredBlock[]
  readonly next: string | null
}

/**
 * Who wrote each passage of a page, when, and in which revision, block by block. It survives that the log is merged and cut
 * off, and that people leave. Throws `page.missing`, `revision.missing`, and `page.base-gone` where a cursor leads nowhere.
 */
export const readAuthors = async (scope: Scope, input: ReadAuthors): Promise<PageAuthors> => {
  const { page } = await getPage(scope, input.page)
  const { doc, seq, number, start } = await documentOf(scope, page, { ...input, number: await readableNumber(scope, page, input.number) })
  const reaches = await knownReaches(scope, page.id, number ?? Number.MAX_SAFE_INTEGER)
  const { written, notes } = passageNotes(readStrokes(doc), await scope.read.updates.clients(page.id), reaches)
  const blocks = markPassages(readContent(doc), written)
  const end = start + (input.limit ?? 50)
  const told = numberAnew(blocks.slice(start, end))
  const names = await namesOf(scope, page, notes)
  const person = (actorId: string) => ({ id: actorId, name: names.get(actorId) ?? '' })
  const times = new Map(reaches.map((reach) => [reach.number, reach.createdAt]))
  return {
    number,
    people: countPeople(written, notes).map(({ actorId, characters }) => ({ ...person(actorId), characters })),
    notes: told.kept.flatMap((kept): AuthorNote[] => {
      const note = notes[kept]
      if (!note) return []
      const createdAt = times.get(note.revision ?? 0)
      return [
        {
          author: note.actorId === null ? null : person(note.actorId),
          revision: note.revision === null || !createdAt ? null : { number: note.revision, createdAt },
        },
      ]
    }),
    items: told.blocks.map((block, index) => shown(scope, block, start + index, input.locale)),
    next: end < blocks.length ? `${seq}.${end}` : null,
  }
}

/** Whoever may not read drafts is told of published revisions only, of the newest unless another is asked for. */
const readableNumber = async (scope: Scope, page: Page, number: number | undefined): Promise<number | undefined> => {
  if (mayReadDrafts(scope, page)) return number
  const asked = number ?? page.publishedNumber ?? 0
  if (!(await scope.read.publications.has(page.id, asked))) throw revisionErrors.missing(page.path, asked)
  return asked
}

interface Stand {
  readonly doc: Y.Doc
  readonly seq: number
  readonly number: number | null
  readonly start: number
}

const documentOf = async ({ read }: Scope, page: Page, { number, cursor }: ReadAuthors): Promise<Stand> => {
  const [at, start] = cursor === undefined ? [null, 0] : cursor.split('.').map(Number)
  if (number !== undefined) {
    const state = await read.revisions.state(page.id, number)
    if (!state) throw revisionErrors.missing(page.path, number)
    const doc = new Y.Doc()
    Y.applyUpdateV2(doc, state)
    return { doc, seq: 0, number, start: start ?? 0 }
  }
  // The next part is of the same page as the one before, whatever was typed meanwhile.
  const log = at === null || at === undefined ? await read.updates.load(page.id) : await read.updates.loadAt(page.id, at)
  if (!log) throw pageErrors['base-gone'](cursor ?? '', contentEtag(page, await read.updates.head(page.id)))
  return { doc: openDocument(log), seq: seqOf(log), number: null, start: start ?? 0 }
}

/** The notes that these blocks need, and the blocks with the places of those in the list of them. */
const numberAnew = (blocks: readonly MarkedBlock[]): { readonly kept: readonly number[]; readonly blocks: readonly MarkedBlock[] } => {
  const places = new Map<number, number>()
  const placeOf = (note: number): number => {
    const place = places.get(note) ?? places.size
    places.set(note, place)
    return place
  }
  const renumber = (node: DocNode): DocNode => ({
    ...node,
    ...(node.content ? { content: node.content.map(renumber) } : {}),
    ...(node.marks
      ? {
          marks: node.marks.map((mark) =>
            mark.type === 'passage' ? { ...mark, attrs: { note: placeOf(Number(mark.attrs?.['note'])) } } : mark,
          ),
        }
      : {}),
  })
  const renumbered = blocks.map(({ node, passages }) => ({
    passages: passages.map((passage) => ({ ...passage, note: placeOf(passage.note) })),
    node: renumber(node),
  }))
  return { kept: [...places.keys()], blocks: renumbered }
}

const countPeople = (
  written: readonly Passage[],
  notes: readonly PassageNote[],
): readonly { readonly actorId: string; readonly characters: number }[] => {
  const counts = new Map<string, number>()
  for (const { text, note } of written) {
    const actorId = notes[note]?.actorId
    if (actorId != null) counts.set(actorId, (counts.get(actorId) ?? 0) + text.length)
  }
  return [...counts].map(([actorId, characters]) => ({ actorId, characters })).toSorted((one, other) => other.characters - one.characters)
}

/** Whoever left has a name still; a key that was revoked has the one its revisions tell. */
const namesOf = async ({ engine, read }: Scope, page: Page, notes: readonly PassageNote[]): Promise<ReadonlyMap<string, string>> => {
  const ids = [...new Set(notes.flatMap(({ actorId }) => actorId ?? []))]
  const known = await engine.store.read.portals.actors(ids)
  const names = new Map([...known].flatMap(([id, { name }]): [string, string][] => (name === '' ? [] : [[id, name]])))
  for (const id of ids) {
    const number = names.has(id) ? null : notes.find(({ actorId, revision }) => actorId === id && revision !== null)?.revision
    const revision = number == null ? null : await read.revisions.get(page.id, number)
    const author = revision?.authors.find((one) => one.id === id)
    if (author) names.set(id, author.name)
  }
  return names
}

const shown = ({ engine }: Scope, { node, passages }: MarkedBlock, block: number, locale: Locale): AuthoredBlock => {
  let from = 0
  const authored = passages.map(({ text, note }) => ({ from, to: (from += text.length), text, note }))
  if (node.type === 'pluginBlock')
    return { block, type: node.type, passages: authored, placed: shownBlock(engine.registry, locale, undefined, placedBlock(node)) }
  const content = { type: 'doc', content: [node] }
  const html = fillPage(renderPage({ content, locale }), () => Html.empty)
  return { block, type: node.type, passages: authored, html: html.toString() }
}
