import { pageErrors } from '../pages/page-errors.ts'
import type { PageContent } from '../pages/read-content.ts'
import { write } from '../pages/write-content.ts'
import { pageSubject } from '../pages/page-type.ts'
import { authorize } from '../policies/authorize.ts'
import type { Scope } from '../scope.ts'
import { documentOfRevision } from './document-of-revision.ts'
import { getRevision } from './get-revision.ts'

export interface RestoreRevision {
  readonly page: string
  readonly number: number
  readonly message?: string | undefined
}

/**
 * Lets a page say again what a revision says: a forward edit of what is there now, so that nothing is taken out of the
 * history and typing meanwhile goes on. Throws `page.missing`, `revision.missing`, `access.denied`.
 */
export const restoreRevision = async (scope: Scope, input: RestoreRevision): Promise<PageContent> => {
  const { page, revision } = await getRevision(scope, input)
  if (page.trashedAt) throw pageErrors.missing(input.page)
  authorize(scope, 'page.edit', pageSubject(scope.engine.registry, page))
  const { content, fields } = await documentOfRevision(scope, page.id, revision)
  const written = await write(scope, page, { content, fields, message: input.message ?? '' }, 'restore')
  await scope.unit((tx) =>
    tx.events.add({
      type: 'page.revision-restored',
      subject: { kind: 'page', id: page.id },
      data: { number: revision.number, seq: written.body.seq, title: page.title, path: page.path },
    }),
  )
  return written
}
