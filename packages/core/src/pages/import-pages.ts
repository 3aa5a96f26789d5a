import { type Issue, type Page, TsuzuriError } from '@tsuzuri/model'
import { authorize } from '../policies/authorize.ts'
import type { Scope } from '../scope.ts'
import { authorizePage } from './authorize-page.ts'
import { create } from './create-page.ts'
import { homePath } from './page-path.ts'
import { readText } from './page-text.ts'
import { plainPageType } from './page-type.ts'
import { isSlug, slugOf } from './slug.ts'
import { write } from './write-content.ts'

/** A file of an import: its path below the imported folder and its text. */
export interface ImportFile {
  readonly path: string
  readonly text: string
}
export interface ImportFailure {
  readonly path: string
  readonly code: string
  readonly message: string
  readonly issues: readonly Issue[]
}
export interface ImportOutcome {
  /** Paths of the pages, in the order they were worked on. */
  readonly created: readonly string[]
  readonly changed: readonly string[]
  readonly unchanged: readonly string[]
  /** Files that are no Markdown. */
  readonly skipped: readonly string[]
  /** Files of which nothing was taken, with the reason. */
  readonly errors: readonly ImportFailure[]
}

/**
 * Takes Markdown files in as pages: folders become the tree, `index.md` and `README.md` are their folder's page, front matter
 * gives title, type and fields. A file whose page is there already changes it; what says the same changes nothing. Each
 * page is taken whole or told in `errors`. `progress` is called after each file. New pages of published types are published unless
 * `publish` is false; what changes in others is not. Throws `access.denied`.
 */
export const importPages = async (
  scope: Scope,
  files: readonly ImportFile[],
  progress: (done: number, of: number, path: string) => void = () => {},
  publish = true,
): Promise<ImportOutcome> => {
  authorize(scope, 'page.create')
  const outcome = { created: [] as string[], changed: [] as string[], unchanged: [] as string[], errors: [] as ImportFailure[] }
  const pages = files.filter(({ path }) => isMarkdown(path)).map((file) => ({ ...file, place: placeOf(file.path) }))
  pages.sort((one, other) => one.place.length - other.place.length || (one.path < other.path ? -1 : 1))
  for (const [index, file] of pages.entries()) {
    try {
      const { how, path } = await takeIn(scope, file.place, file.text, publish)
      outcome[how].push(path)
    } catch (error) {
      // A database that fails is no flaw of this file, and the next one would fare no better.
      if (!(error instanceof TsuzuriError) || error.kind === 'unavailable') throw error
      outcome.errors.push({ path: file.path, code: error.code, message: error.message, issues: error.issues })
    }
    progress(index + 1, pages.length, file.path)
  }
  return { ...outcome, skipped: files.filter(({ path }) => !isMarkdown(path)).map(({ path }) => path) }
}

const isMarkdown = (path: string): boolean => /\.(?:md|markdown)$/i.test(path)

interface Segment {
  readonly slug: string
  readonly name: string
}

/** The address a file becomes, from the top. The folder's own file stands for the folder. */
const placeOf = (path: string): readonly Segment[] => {
  const names = path
    .normalize('NFC')
    .split(/[/\\]/)
    .filter((name) => name !== '' && name !== '.')
  const last = names.pop()?.replace(/\.[^.]+$/, '') ?? ''
  const segments = [...names, ...(/^(?:index|readme)$/i.test(last) ? [] : [last])]
  return segments.length === 0
    ? [{ slug: homePath, name: homePath }]
    : segments.map((name) => ({ name, slug: isSlug(name) ? name : slugOf(name) }))
}

type How = 'created' | 'changed' | 'unchanged'

const takeIn = async (
  scope: Scope,
  place: readonly Segment[],
  text: string,
  publish: boolean,
): Promise<{ readonly how: How; readonly path: string }> => {
  const path = place.map(({ slug }) => slug).join('/')
  const present = await scope.read.pages.byPath(path)
  if (present) return { how: await change(scope, present, text), path }
  const read = await readText(scope, text)
  const { title, type = plainPageType } = read
  const parent = await folder(scope, place.slice(0, -1))
  const own = place.at(-1)
  await create(scope, { title: title ?? own?.name ?? path, slug: own?.slug, type, parent: parent?.id ?? null, publish }, 'import', read)
  return { how: 'created', path }
}

const change = async (scope: Scope, page: Page, text: string): Promise<How> => {
  authorizePage(scope, 'page.edit', page, page.path)
  const head = await scope.read.updates.head(page.id)
  const written = await write(scope, page, { markdown: text }, 'import')
  return written.body.seq === head && written.page.version === page.version ? 'unchanged' : 'changed'
}

/** The page of a folder that has no file of its own is made empty. */
const folder = async (scope: Scope, place: readonly Segment[]): Promise<Page | null> => {
  const own = place.at(-1)
  if (!own) return null
  const present = await scope.read.pages.byPath(place.map(({ slug }) => slug).join('/'))
  if (present) return present
  const parent = await folder(scope, place.slice(0, -1))
  return create(scope, { title: own.name, slug: own.slug, parent: parent?.id ?? null }, 'import')
}
