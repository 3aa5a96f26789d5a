import type { Attestation, List, ListQuery } from '@tsuzuri/model'
import { getPage } from '../pages/get-page.ts'
import type { Scope } from '../scope.ts'

/** Who confirmed a page, when, and as of which revision; newest first. Throws `page.missing`. */
export const listConfirmations = async (
  scope: Scope,
  { page: idOrPath, ...query }: ListQuery & { readonly page: string },
): Promise<List<Attestation>> => {
  const { page } = await getPage(scope, idOrPath)
  return scope.read.publications.attestations(page.id, 'confirmed', query)
}
