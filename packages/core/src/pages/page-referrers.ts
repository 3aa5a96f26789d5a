import type { List, ListQuery } from '@tsuzuri/model'
import { type Referrer, referrersOf } from '../records/referrers-of.ts'
import type { Scope } from '../scope.ts'
import { getPage } from './get-page.ts'

/** The rows that point to a page. Throws `page.missing`. */
export const pageReferrers = async (scope: Scope, { page, ...query }: { readonly page: string } & ListQuery): Promise<List<Referrer>> => {
  const found = await getPage(scope, page)
  return referrersOf(scope, { ...query, id: found.page.id, kind: 'page', since: found.page.createdAt })
}
