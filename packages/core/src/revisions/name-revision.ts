import type { Revision } from '@tsuzuri/model'
import { authorizePage } from '../pages/authorize-page.ts'
import { livePage } from '../pages/get-page.ts'
import type { Scope } from '../scope.ts'
import { revisionErrors } from './revision-errors.ts'

export interface NameRevision {
  /** Id or path. */
  readonly page: string
  readonly number: number
  /** Null takes its name away. */
  readonly name: string | null
}

/**
 * Gives a revision a name by which people speak of it, another one, or none, and tells it as `page.revision-named`. What the
 * revision says stays. Throws `page.missing`, `revision.missing`, `access.denied`.
 */
export const nameRevision = (scope: Scope, input: NameRevision): Promise<Revision> =>
  scope.unit(async (tx) => {
    const page = await livePage(tx.pages, input.page)
    authorizePage(scope, 'page.edit', page, input.page)
    const revision = await tx.revisions.get(page.id, input.number)
    if (!revision) throw revisionErrors.missing(page.path, input.number)
    const { number, name: before } = revision
    if (before === input.name) return revision
    await tx.revisions.putName(page.id, number, input.name)
    await tx.events.add({
      type: 'page.revision-named',
      subject: { kind: 'page', id: page.id },
      data: { number, before, name: input.name, title: page.title, path: page.path },
    })
    return { ...revision, name: input.name }
  })
