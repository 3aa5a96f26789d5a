import { authorizePage } from '../pages/authorize-page.ts'
import { pageErrors } from '../pages/page-errors.ts'
import type { PageContent } from '../pages/read-content.ts'
import { write } from '../pages/write-content.ts'
import type { Scope } from '../scope.ts'
import { documentOfRevision } from './document-of-revision.ts'
import { getRevision } from './get-revision.ts'

export interface RestoreRevision {
  readonly page: string
  readonly number: number
  readonly message?: string | undefined
}

export interface RestoredPage extends PageContent {
  /** The revision whose text, fields, title and type the page has again. */
  readonly restored: number
  /** The revision that was made of it; the newest there was where the page said the same already. */
  readonly revision: number
}

/**
 * Lets a page say again what a revision says, under the title and type it had then: a forward edit of what is there now, so
 * that nothing is taken out of the history and typing meanwhile goes on. A type that no plugin knows any more is not taken up
 * again. Throws `page.missing`, `revision.missing`, `access.denied`.
 */
export const restoreRevision = async (scope: Scope, input: RestoreRevision): Promise<RestoredPage> => {
  const { page, revision } = await getRevision(scope, input)
  if (page.trashedAt) throw pageErrors.missing(input.page)
  const { registry } = scope.engine
  authorizePage(scope, 'page.edit', page, input.page)
  const { content, fields } = await documentOfRevision(scope, page.id, revision)
  const { title } = revision
  const type = revision.type !== null && registry.pageTypes.has(revision.type) ? revision.type : undefined
  const written = await write(scope, page, { content, fields, title, type, message: input.message ?? '' }, 'restore')
  await scope.unit((tx) =>
    tx.events.add({
      type: 'page.revision-restored',
      subject: { kind: 'page', id: page.id },
      data: { number: revision.number, seq: written.body.seq, title, path: page.path },
    }),
  )
  const newest = await scope.read.revisions.latestHead(page.id)
  return { ...written, restored: revision.number, revision: newest?.number ?? revision.number }
}
