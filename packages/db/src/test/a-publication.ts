import type { Attestation, Publication } from '@tsuzuri/model'

/** The first publication of a page, and that it was confirmed. */
export const aPublication = (
  of: Pick<Publication, 'portalId' | 'pageId' | 'at'>,
): { readonly publication: Publication; readonly attestation: Attestation } => {
  const said = { ...of, turn: 1, number: 1, actorId: 'sato', actorName: '' }
  return { publication: { ...said, material: true, message: 'secret' }, attestation: { ...said, kind: 'confirmed', note: 'secret' } }
}
