import type { RevisionListQuery } from '@tsuzuri/db'
import type { List, RevisionHead } from '@tsuzuri/model'
import { getPage } from '../pages/get-page.ts'
import type { Scope } from '../scope.ts'
import { mayReadDrafts } from './may-read-drafts.ts'

/** The revisions of a page, newest first; only those with a name, or that were published, where asked; whoever may not read drafts gets the latter alone. Throws `page.missing`. */
export const listRevisions = async (scope: Scope, input: RevisionListQuery & { readonly page: string }): Promise<List<RevisionHead>> => {
  const { page } = await getPage(scope, input.page)
  return scope.read.revisions.list(page.id, { ...input, published: input.published === true || !mayReadDrafts(scope, page) })
}
