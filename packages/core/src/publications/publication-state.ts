import type { Attestation, Page, Publication } from '@tsuzuri/model'
import { readBody } from '../blocks/read-body.ts'
import { pageSubject } from '../pages/page-type.ts'
import { decide } from '../policies/policy.ts'
import type { Scope } from '../scope.ts'
import { sameSaid } from './same-said.ts'
import { type Standing, standingOf } from './standing-of.ts'

/** How far what clients read of a page has come. */
export interface PublicationState {
  /** What clients read; null as long as nothing was published. */
  readonly latest: Publication | null
  /** The page says something else by now; null to whoever may not know. */
  readonly isChanged: boolean | null
  /** Where somebody of the client says of such pages that they are right. */
  readonly confirmation: Confirmation | null
  /** Each person says to have read it. */
  readonly isAcknowledged: boolean
  /** Whoever wrote in it last does not publish it. */
  readonly needsSecondPerson: boolean
}

export interface Confirmation {
  readonly standing: Standing
  /** The last one there was. */
  readonly latest: Attestation | null
}

/** Null where the page's type is not published. Of a page as `getPage` gives it, in any version. */
export const publicationState = async (scope: Scope, page: Page): Promise<PublicationState | null> => {
  const subject = pageSubject(scope.engine.registry, page)
  if (!subject.isPublished) return null
  const latest = await scope.read.publications.latest(page.id)
  return {
    latest,
    isChanged: decide('page.read-draft', scope.role, { ...subject, state: 'live' }) === 'allowed' ? await isChanged(scope, page) : null,
    confirmation: subject.pageType?.confirmed ? await confirmationOf(scope, page, latest) : null,
    isAcknowledged: subject.pageType?.acknowledged === true,
    needsSecondPerson: scope.portal.secondPersonFor.includes(page.type),
  }
}

const confirmationOf = async ({ read }: Scope, page: Page, publication: Publication | null): Promise<Confirmation> => {
  const latest = await read.publications.latestAttestation(page.id, 'confirmed')
  const since = latest && publication && latest.turn < publication.turn ? await read.publications.since(page.id, latest.turn) : []
  return { standing: standingOf(publication, latest, since), latest }
}

const isChanged = async (scope: Scope, page: Page): Promise<boolean> => {
  if (page.publishedNumber === null) return true
  if ((await scope.read.updates.head(page.id)) === page.publishedSeq) return false
  return !sameSaid(await readBody(scope, page, 'draft'), await readBody(scope, page, 'published'))
}
