import type { Attestation, AttestationKind, EventType, Page, Publication } from '@tsuzuri/model'
import { livePage } from '../pages/get-page.ts'
import { pageErrors } from '../pages/page-errors.ts'
import type { Scope } from '../scope.ts'

export interface AttestPage {
  /** Id or path. */
  readonly page: string
  /** The revision that was read; the one that is published unless told. */
  readonly number?: number | undefined
  readonly note?: string | undefined
}

interface Attesting extends AttestPage {
  readonly kind: AttestationKind
  readonly event: EventType
  /** Throws where it may not be said of the page by this role. */
  readonly check: (page: Page) => void
}

/**
 * Keeps what somebody says of what is published of a page, once. Throws `page.missing`, `page.unpublished`, `page.published-since` with
 * the number of the revision to be read, and what `check` throws.
 */
export const attestPage = (scope: Scope, { kind, event, check, note = '', ...input }: Attesting): Promise<Attestation> =>
  scope.unit(async (tx) => {
    const page = await livePage(tx.pages, input.page)
    check(page)
    const publication = await tx.publications.latest(page.id)
    if (!publication) throw pageErrors.unpublished(page.path)
    if (input.number !== undefined && input.number !== publication.number)
      throw pageErrors['published-since'](input.number, publication.number)
    const said = attestation(scope, publication, kind, note)
    const before = (await tx.publications.attestationsByPerson(page.id, kind)).find(({ actorId }) => actorId === scope.actor.id)
    if (before?.turn === said.turn) return before
    await tx.publications.attest(said)
    const { number, turn } = said
    await tx.events.add({
      type: event,
      subject: { kind: 'page', id: page.id },
      data: { number, turn, note, title: page.title, path: page.path },
    })
    return said
  })

const attestation = (
  { portal, actor, now }: Scope,
  { pageId, turn, number }: Publication,
  kind: AttestationKind,
  note: string,
): Attestation => ({
  portalId: portal.id,
  pageId,
  kind,
  turn,
  number,
  actorId: actor.id,
  actorName: actor.name,
  note,
  at: now(),
})
