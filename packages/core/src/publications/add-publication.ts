import type { Page, Publication, Revision } from '@tsuzuri/model'
import type { Scope, ScopedUnit } from '../scope.ts'

export interface NewPublication {
  readonly page: Page
  readonly revision: Pick<Revision, 'number' | 'seq' | 'fields'>
  readonly material: boolean
  readonly message: string
}

/** Makes a revision what clients read of a page, and tells it as `page.published`. */
export const addPublication = async (
  scope: Scope,
  tx: ScopedUnit,
  { page, revision: { number, seq, fields }, material, message }: NewPublication,
): Promise<Publication> => {
  const before = await tx.publications.latest(page.id)
  const publication: Publication = {
    portalId: scope.portal.id,
    pageId: page.id,
    turn: (before?.turn ?? 0) + 1,
    number,
    material,
    message,
    actorId: scope.actor.id,
    actorName: scope.actor.name,
    at: scope.now(),
  }
  await tx.publications.add(publication)
  await tx.pages.update(page.id, { publishedNumber: number, publishedSeq: seq, publishedAt: publication.at, publishedFields: fields })
  await tx.events.add({
    type: 'page.published',
    subject: { kind: 'page', id: page.id },
    data: { number, turn: publication.turn, material, message, title: page.title, path: page.path },
  })
  return publication
}
