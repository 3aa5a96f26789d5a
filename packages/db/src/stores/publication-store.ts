import type { Attestation, AttestationKind, List, ListQuery, PageId, Publication } from '@tsuzuri/model'

/** What was published of one portal's pages, and what was said of it. Nothing of it is ever changed. */
export interface PublicationStore {
  /** Throws the database's unique violation where the page has that turn already. */
  add(publication: Publication): Promise<void>
  latest(pageId: PageId): Promise<Publication | null>
  /** The latest of each page of the portal that has one. */
  latestOfAll(): Promise<readonly Publication[]>
  /** Of each page with an important change the turn of the last one. */
  latestMaterial(): Promise<ReadonlyMap<PageId, number>>
  /** Newest first. */
  list(pageId: PageId, query: ListQuery): Promise<List<Publication>>
  /** Of the page, oldest first; all of them or those after a turn. */
  since(pageId: PageId, turn: number): Promise<readonly Publication[]>
  /** Whether the revision was published once. */
  has(pageId: PageId, number: number): Promise<boolean>
  /** Does nothing where the person has said it of that publication already. */
  attest(attestation: Attestation): Promise<void>
  /** Newest first. */
  attestations(pageId: PageId, kind: AttestationKind, query: ListQuery): Promise<List<Attestation>>
  latestAttestation(pageId: PageId, kind: AttestationKind): Promise<Attestation | null>
  /** Of the page, the latest of each person. */
  attestationsByPerson(pageId: PageId, kind: AttestationKind): Promise<readonly Attestation[]>
  /** Of the portal, the latest of each page, and of each person of it. */
  latestAttestations(kind: AttestationKind): Promise<readonly Attestation[]>
}
