import type { Page, Publication } from '@tsuzuri/model'
import { authorizePage } from '../pages/authorize-page.ts'
import { livePage } from '../pages/get-page.ts'
import { pageErrors } from '../pages/page-errors.ts'
import { pageSubject } from '../pages/page-type.ts'
import { keepRevision } from '../revisions/cut-revision.ts'
import { revisionErrors } from '../revisions/revision-errors.ts'
import type { Scope } from '../scope.ts'
import { addPublication } from './add-publication.ts'

export interface PublishPage {
  /** Id or path. */
  readonly page: string
  /** The revision to publish; what the page says now unless told. */
  readonly number?: number | undefined
  /** An important change: whoever confirmed or acknowledged an earlier version is asked again. */
  readonly material?: boolean | undefined
  /** What was changed. */
  readonly message?: string | undefined
}

/**
 * Makes a revision what clients read of a page: a new one of what it says now, or a given one. The same again changes nothing. Throws
 * `page.missing`, `access.denied`, `page.read-live`, `revision.missing`, `page.second-person`.
 */
export const publishPage = async (scope: Scope, input: PublishPage): Promise<Publication> => {
  const page = await livePage(scope.read.pages, input.page)
  authorizePage(scope, 'page.publish', page, input.page)
  if (!pageSubject(scope.engine.registry, page).isPublished) throw pageErrors['read-live'](page.type)
  const { material = false, message = '' } = input
  const number = input.number ?? (await keepRevision(scope, page, { kind: 'publish', message })).number
  return scope.unit(async (tx) => {
    const present = await livePage(tx.pages, page.id)
    const revision = await tx.revisions.get(page.id, number)
    if (!revision) throw revisionErrors.missing(page.path, number)
    const latest = await tx.publications.latest(page.id)
    if (latest?.number === number && (latest.material || !material)) return latest
    const isLastWriter = revision.authors.some(({ id }) => id === scope.actor.id)
    if (isLastWriter && (await needsSecondPerson(scope, tx.all, present))) throw pageErrors['second-person'](page.type)
    return addPublication(scope, tx, { page: present, revision, material, message })
  })
}

const needsSecondPerson = async (
  { portal }: Scope,
  stores: { readonly portals: { readonly get: (id: Scope['portal']['id']) => Promise<Scope['portal'] | null> } },
  { type }: Page,
): Promise<boolean> => ((await stores.portals.get(portal.id)) ?? portal).secondPersonFor.includes(type)
