import type { RevisionListQuery } from '@tsuzuri/db'
import type { List, RevisionHead } from '@tsuzuri/model'
import { getPage } from '../pages/get-page.ts'
import type { Scope } from '../scope.ts'

/** The revisions of a page, newest first; only those with a name where asked. Throws `page.missing`. */
export const listRevisions = async (scope: Scope, input: RevisionListQuery & { readonly page: string }): Promise<List<RevisionHead>> => {
  const { page } = await getPage(scope, input.page)
  return scope.read.revisions.list(page.id, input)
}
