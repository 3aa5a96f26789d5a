import type { Page, Revision, RevisionKind } from '@tsuzuri/model'
import { bodyOf, materializePage } from '../live/materialize-page.ts'
import { seqOf } from '../live/open-document.ts'
import { livePage } from '../pages/get-page.ts'
import { pageErrors } from '../pages/page-errors.ts'
import { pageSubject } from '../pages/page-type.ts'
import { authorize } from '../policies/authorize.ts'
import { sameValue } from '../same-value.ts'
import type { Scope } from '../scope.ts'
import { addRevision } from './add-revision.ts'

/**
 * Keeps what a page says now as a revision; the one before when nothing was changed since. Throws `page.missing`,
 * `access.denied`.
 */
export const cutRevision = async (
  scope: Scope,
  input: { readonly page: string; readonly message?: string | undefined },
): Promise<Revision> => {
  const page = await livePage(scope.read.pages, input.page)
  authorize(scope, 'page.edit', pageSubject(scope.engine.registry, page))
  return keepRevision(scope, page, { kind: 'manual', message: input.message ?? '' })
}

/** The same for use cases that have decided already who may. */
export const keepRevision = async (
  scope: Scope,
  { id }: Pick<Page, 'id'>,
  { kind, message }: { readonly kind: RevisionKind; readonly message: string },
): Promise<Revision> => {
  const shown = await materializePage(scope.engine, scope.portal.id, id)
  return scope.unit(async (tx) => {
    const page = await tx.pages.get(id)
    if (!page) throw pageErrors.missing(id)
    const last = await tx.revisions.latest(id)
    if (last && last.seq >= shown.seq) return last
    const log = await tx.updates.load(id)
    const body = seqOf(log) === shown.seq ? shown : bodyOf(id, log)
    if (last && last.markdown === body.markdown && sameValue(last.fields, body.fields)) return last
    return addRevision(scope, tx, { kind, message, page, body, log })
  })
}
