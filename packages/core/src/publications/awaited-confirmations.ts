import type { Attestation, Page, Publication } from '@tsuzuri/model'
import { listPages } from '../pages/list-pages.ts'
import type { Scope } from '../scope.ts'
import { isAsked, type Standing, standingOf } from './standing-of.ts'

export interface PageToConfirm {
  readonly page: Page
  readonly standing: Standing
  readonly publication: Publication
  /** The last one there was. */
  readonly confirmation: Attestation | null
}

/** The pages that wait for somebody of the client to say that they are right, the one published longest ago first. */
export const awaitedConfirmations = async (scope: Scope): Promise<readonly PageToConfirm[]> => {
  const { engine, read } = scope
  const pages = (await listPages(scope)).filter(
    ({ type, publishedNumber }) => engine.registry.pageTypes.get(type)?.confirmed && publishedNumber !== null,
  )
  if (pages.length === 0) return []
  const latest = new Map((await read.publications.latestOfAll()).map((publication) => [publication.pageId, publication]))
  const said = new Map<string, Attestation>()
  for (const one of await read.publications.latestAttestations('confirmed'))
    if ((said.get(one.pageId)?.turn ?? 0) <= one.turn) said.set(one.pageId, one)
  const material = await read.publications.latestMaterial()
  return pages
    .flatMap((page): PageToConfirm[] => {
      const publication = latest.get(page.id)
      const confirmation = said.get(page.id) ?? null
      const since = (material.get(page.id) ?? 0) > (confirmation?.turn ?? 0) ? [{ material: true }] : []
      const standing = standingOf(publication ?? null, confirmation, since)
      return publication && isAsked(standing) ? [{ page, standing, publication, confirmation }] : []
    })
    .toSorted((one, other) => one.publication.at.getTime() - other.publication.at.getTime())
}
