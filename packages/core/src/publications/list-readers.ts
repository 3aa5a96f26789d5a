import type { Attestation, Member, Page } from '@tsuzuri/model'
import { authorizePage } from '../pages/authorize-page.ts'
import { getPage } from '../pages/get-page.ts'
import { pageErrors } from '../pages/page-errors.ts'
import type { Scope } from '../scope.ts'
import { type Standing, standingOf } from './standing-of.ts'

export interface Reader extends Pick<Member, 'userId' | 'name' | 'email' | 'role'> {
  readonly standing: Standing
  /** The last time the person said to have read it. */
  readonly read: Attestation | null
}

/** Each member of the portal, and whether it has read what is published of a page. Throws `page.missing`, `access.denied`, `page.not-acknowledged`. */
export const listReaders = async (scope: Scope, input: { readonly page: string }): Promise<readonly Reader[]> => {
  const { page } = await getPage(scope, input.page)
  authorizePage(scope, 'page.list-readers', page, input.page)
  return readersOf(scope, page)
}

/** The person's own state. Throws `page.missing`, `page.not-acknowledged`. */
export const ownReading = async (scope: Scope, input: { readonly page: string }): Promise<Pick<Reader, 'standing' | 'read'>> => {
  const { page } = await getPage(scope, input.page)
  const { standing, read } = await standings(scope, page)
  return { standing: standing(scope.actor.id), read: read.get(scope.actor.id) ?? null }
}

export const readersOf = async (scope: Scope, page: Page): Promise<readonly Reader[]> => {
  const members = await scope.engine.store.read.portals.members(scope.portal.id)
  const { standing, read } = await standings(scope, page)
  return members.map(({ userId, name, email, role }) => ({
    userId,
    name,
    email,
    role,
    standing: standing(userId),
    read: read.get(userId) ?? null,
  }))
}

const standings = async ({ engine, read: { publications } }: Scope, { id, type }: Page) => {
  if (!engine.registry.pageTypes.get(type)?.acknowledged) throw pageErrors['not-acknowledged'](type)
  const all = await publications.since(id, 0)
  const latest = all.at(-1) ?? null
  const read = new Map((await publications.attestationsByPerson(id, 'read')).map((said) => [said.actorId, said]))
  const standing = (person: string): Standing => {
    const said = read.get(person) ?? null
    return standingOf(
      latest,
      said,
      all.filter(({ turn }) => turn > (said?.turn ?? 0)),
    )
  }
  return { standing, read }
}
