import type { Locale } from '@tsuzuri/model'
import { readBody } from '../blocks/read-body.ts'
import { getPage } from '../pages/get-page.ts'
import { diffSaid, type RevisionDiff } from '../revisions/diff-revisions.ts'
import type { Scope } from '../scope.ts'

/** What a page says otherwise by now than what clients read, block by block. Throws `page.missing`, `access.denied`, `page.unpublished`. */
export const unpublishedChanges = async (
  scope: Scope,
  { page: idOrPath, locale }: { readonly page: string; readonly locale?: Locale },
): Promise<Pick<RevisionDiff, 'fields' | 'blocks'>> => {
  const { page } = await getPage(scope, idOrPath, 'draft')
  const { page: read } = await getPage(scope, page.id, 'published')
  return diffSaid(scope, await readBody(scope, read, 'published'), await readBody(scope, page, 'draft'), locale)
}
