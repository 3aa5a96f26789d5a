import type { Page, Revision } from '@tsuzuri/model'
import { getPage } from '../pages/get-page.ts'
import type { Scope } from '../scope.ts'
import { mayReadDrafts } from './may-read-drafts.ts'
import { revisionErrors } from './revision-errors.ts'

export interface FoundRevision {
  readonly page: Page
  readonly revision: Revision
}

/** A revision with its Markdown and fields; whoever may not read drafts knows those alone that were published. Throws `page.missing`, `revision.missing`. */
export const getRevision = async (scope: Scope, input: { readonly page: string; readonly number: number }): Promise<FoundRevision> => {
  const { page } = await getPage(scope, input.page)
  const revision = await scope.read.revisions.get(page.id, input.number)
  const isOpen = mayReadDrafts(scope, page) || (await scope.read.publications.has(page.id, input.number))
  if (!revision || !isOpen) throw revisionErrors.missing(page.path, input.number)
  return { page, revision }
}
