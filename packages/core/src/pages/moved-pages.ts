import { readFieldReference } from '@tsuzuri/document'
import type { Page } from '@tsuzuri/model'
import type { Scope } from '../scope.ts'
import { pagePath } from './page-path.ts'

/** Which page is meant by a former path that references name; one statement for each that names no page of today by its path. */
export const movedPages = async (
  { read }: Scope,
  pages: readonly Page[],
  sources: readonly string[],
): Promise<ReadonlyMap<string, string>> => {
  const known = new Set(pages.flatMap(({ id, path, title }) => [id, path, title]))
  const paths = new Set(sources.flatMap((source) => readFieldReference(source)?.page ?? []).filter((page) => !known.has(page)))
  const moved = await Promise.all([...paths].map(async (path) => [pagePath(path), await read.pages.redirect(pagePath(path))] as const))
  return new Map(moved.flatMap(([path, page]) => (page === null ? [] : [[path, page] as const])))
}
