import type { Page } from '@tsuzuri/model'
import type { Scope } from '../scope.ts'
import { pagePath } from './page-path.ts'

/** A page by what a text calls it. */
export type FindNamedPage = (name: string) => Page | undefined

/**
 * Finds pages by id, by path, by title, by a former path, or by the end of a path; by title and by the end of a path where only one is
 * called so. Former paths are found of the names given alone, all in one question.
 */
export const findNamedPages = async ({ read }: Scope, pages: readonly Page[], names: readonly string[]): Promise<FindNamedPage> => {
  const byId = new Map<string, Page>(pages.map((page) => [page.id, page]))
  const byPath = new Map<string, Page>(pages.map((page) => [page.path, page]))
  const byTitle = onlyOnes(pages, ({ title }) => title)
  const bySlug = onlyOnes(pages, ({ slug }) => slug)
  const today: FindNamedPage = (name) => byId.get(name.toLowerCase()) ?? byPath.get(pagePath(name)) ?? byTitle.get(name)
  const unknown = new Set(names.filter((name) => !today(name)).map(pagePath))
  const moved = unknown.size === 0 ? [] : await read.pages.redirected([...unknown])
  const former = new Map(moved.map(({ path, pageId }) => [path, byId.get(pageId)]))
  return (name) => today(name) ?? former.get(pagePath(name)) ?? bySlug.get(pagePath(name))
}

/** The pages that alone are called as they are. */
const onlyOnes = (pages: readonly Page[], nameOf: (page: Page) => string): ReadonlyMap<string, Page> =>
  new Map([...Map.groupBy(pages, nameOf)].flatMap(([name, [page, ...more]]) => (page && more.length === 0 ? [[name, page] as const] : [])))
