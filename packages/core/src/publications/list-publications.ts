import type { List, ListQuery, Publication } from '@tsuzuri/model'
import { getPage } from '../pages/get-page.ts'
import type { Scope } from '../scope.ts'

/** What was published of a page, newest first. Throws `page.missing`. */
export const listPublications = async (
  scope: Scope,
  { page: idOrPath, ...query }: ListQuery & { readonly page: string },
): Promise<List<Publication>> => {
  const { page } = await getPage(scope, idOrPath)
  return scope.read.publications.list(page.id, query)
}
