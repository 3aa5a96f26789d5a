import { type Attestation, type Member, type Page, type PageId, type PageSketch, type Publication } from '@tsuzuri/model'
import { openZone } from '@tsuzuri/plugin'
import { listPages } from '../pages/list-pages.ts'
import type { Scope } from '../scope.ts'

/** All that a coverage board follows from, in as many statements however many pages there are. */
export interface CoverageFacts {
  /** The live pages the role may know of, in the version it reads, in the order of the tree. */
  readonly pages: readonly Page[]
  readonly sketches: ReadonlyMap<PageId, PageSketch>
  readonly publications: ReadonlyMap<PageId, Publication>
  /** The turn of the last important change. */
  readonly material: ReadonlyMap<PageId, number>
  /** The latest of each page. */
  readonly confirmations: ReadonlyMap<PageId, Attestation>
  /** The latest of each person. */
  readonly readings: ReadonlyMap<PageId, readonly Attestation[]>
  readonly members: readonly Member[]
  /** What whoever can keep a page is called: members, and the firm's admins, who are at home everywhere. */
  readonly names: ReadonlyMap<string, string>
  /** Today's day in the portal's zone. */
  readonly today: string
}

export const coverageFacts = async (scope: Scope): Promise<CoverageFacts> => {
  const { read, portal } = scope
  const [pages, sketches, published, material, confirmed, readings, members, admins] = await Promise.all([
    listPages(scope),
    read.pages.sketches(),
    read.publications.latestOfAll(),
    read.publications.latestMaterial(),
    read.publications.latestAttestations('confirmed'),
    read.publications.latestAttestations('read'),
    scope.engine.store.read.portals.members(portal.id),
    scope.engine.store.read.portals.firmAdmins(),
  ])
  const confirmations = new Map<PageId, Attestation>()
  for (const one of confirmed) if ((confirmations.get(one.pageId)?.turn ?? 0) <= one.turn) confirmations.set(one.pageId, one)
  return {
    pages,
    sketches: new Map(sketches.map((sketch) => [sketch.pageId, sketch])),
    publications: new Map(published.map((publication) => [publication.pageId, publication])),
    material,
    confirmations,
    readings: Map.groupBy(readings, ({ pageId }) => pageId),
    members,
    names: new Map([...admins, ...members].map(({ userId, name }) => [userId, name])),
    today: openZone(portal.timeZone).day(scope.now()),
  }
}
