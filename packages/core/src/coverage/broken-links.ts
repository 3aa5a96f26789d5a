import { readFieldReference } from '@tsuzuri/document'
import { type FileId, fileIdSchema, type Page } from '@tsuzuri/model'
import { findField } from '../pages/find-field.ts'
import { findNamedPages } from '../pages/find-named-pages.ts'
import { pagePath } from '../pages/page-path.ts'
import { isReservedSlug } from '../pages/reserved-slugs.ts'
import type { Scope } from '../scope.ts'
import type { CoverageFacts } from './coverage-facts.ts'

export interface BrokenLink {
  readonly page: Page
  readonly href: string
}

type Target = { readonly path: string } | { readonly file: FileId } | null

/** The links from pages to pages and files of the portal that are not there, or not to be known of. A page that moved is found at its former address. */
export const brokenLinks = async (scope: Scope, facts: CoverageFacts): Promise<readonly BrokenLink[]> => [
  ...(await brokenAddresses(scope, facts)),
  ...(await brokenReferences(scope, facts)),
]

/** Fields that a page shows of another one which is not there, or has no such field. */
const brokenReferences = async (scope: Scope, { pages, sketches }: CoverageFacts): Promise<readonly BrokenLink[]> => {
  const written = pages.flatMap((page) => linksOf(sketches, page).flatMap((href) => (readFieldReference(href) ? [{ page, href }] : [])))
  if (written.length === 0) return []
  const find = await findNamedPages(
    scope,
    pages,
    written.flatMap(({ href }) => readFieldReference(href)?.page ?? []),
  )
  return written.filter(({ href }) => {
    const reference = readFieldReference(href)
    return reference !== null && typeof findField(scope.engine.registry, find, reference) === 'string'
  })
}

const linksOf = (sketches: CoverageFacts['sketches'], page: Page): readonly string[] => {
  const sketch = sketches.get(page.id)
  return sketch && sketch.seq <= page.headSeq ? sketch.links : []
}

const brokenAddresses = async (scope: Scope, { pages, sketches }: CoverageFacts): Promise<readonly BrokenLink[]> => {
  const { read } = scope
  const known = new Set(pages.map(({ path }) => path))
  const links = pages.flatMap((page) => linksOf(sketches, page).map((href) => ({ page, href, target: targetOf(scope, href) })))
  const paths = [...new Set(links.flatMap(({ target }) => (target && 'path' in target && !known.has(target.path) ? [target.path] : [])))]
  const files = [...new Set(links.flatMap(({ target }) => (target && 'file' in target ? [target.file] : [])))]
  const [moved, live] = await Promise.all([
    paths.length === 0 ? [] : read.pages.redirected(paths),
    files.length === 0 ? [] : read.files.live(files),
  ])
  const there = new Set<string>([...known, ...moved.map(({ path }) => path), ...live])
  return links.flatMap(({ page, href, target }) =>
    target === null || there.has('path' in target ? target.path : target.file) ? [] : [{ page, href }],
  )
}

/** Null for what is no page and no file of this portal: other portals are not looked into, and lists are always there. */
const targetOf = ({ portal }: Scope, href: string): Target => {
  if (!href.startsWith('/p/')) return null
  const segments = readSegments(href)
  if (segments === null || (segments[0] !== portal.slug && segments[0] !== portal.id)) return null
  const [first = '', second] = segments.slice(1).filter((segment) => segment !== '')
  if (first === 'files' && second !== undefined) {
    const file = fileIdSchema.safeParse(second)
    return file.success ? { file: file.data } : null
  }
  if (isReservedSlug(first, null)) return null
  return { path: pagePath(segments.slice(1).join('/')) }
}

/** `/p/abc/%E3%83%9E?x#y` as `abc`, `マ`; null where it cannot be read. */
const readSegments = (href: string): readonly string[] | null => {
  try {
    return (href.split(/[?#]/, 1)[0] ?? '').split('/').slice(2).map(decodeURIComponent)
  } catch {
    return null
  }
}
