import type { IncomingMessage } from 'node:http'
import { type Admission, type CloseCode, closeCodes, type Right } from '@tsuzuri/collab'
import { decide, getPage, mendFields, openScope, pageErrors, pageSubject, type Scope } from '@tsuzuri/core'
import { schemaVersion } from '@tsuzuri/document'
import { type Page, TsuzuriError } from '@tsuzuri/model'
import type { Server } from '../server.ts'
import { credentialsOf } from './credentials-of.ts'
import { cursorColor } from './cursor-color.ts'

/** Decides whether somebody comes in to a page, and with which right. Never rejects for a refusal; it answers its close code. */
export const admit = async (server: Server, request: IncomingMessage, portal: string, page: string): Promise<Admission | CloseCode> => {
  const query = new URL(request.url ?? '/', 'http://localhost').searchParams
  if (!(Number(query.get('schema') ?? schemaVersion) >= schemaVersion)) return closeCodes.oldSchema

  const ticket = query.get('ticket')
  const redeemed = ticket === null ? null : await server.tickets.redeem(ticket)
  if (ticket !== null && !redeemed) return closeCodes.sessionEnded
  const credentials = redeemed?.credentials ?? credentialsOf(request.headers)
  await server.bus.catchUp()
  const { actor } = await server.actors.read(credentials)
  if (actor.kind === 'anonymous' || (query.get('person') ?? actor.id) !== actor.id) return closeCodes.sessionEnded

  try {
    const scope = await openScope(server.engine, actor, portal)
    const found = (await getPage(scope, page, 'draft')).page
    if (found.trashedAt) return closeCodes.noPage
    if ((query.get('epoch') ?? String(found.epoch)) !== String(found.epoch)) return closeCodes.otherEpoch
    if (redeemed && redeemed.pageId !== found.id) return closeCodes.noRight
    let asked = { role: scope.role, type: scope.engine.registry.pageTypes.get(found.type) }
    return {
      portalId: scope.portal.id,
      pageId: found.id,
      actorId: actor.id,
      presence: { id: actor.id, name: actor.name, color: cursorColor(actor.id) },
      right: rightOn(scope, found),
      knowsSchema: query.has('schema'),
      mendFields: (before, after) => mendFields({ ...asked, before, after }),
      recheck: async () => {
        const { actor: present } = await server.actors.read(credentials)
        if (present.kind === 'anonymous') return null
        const now = await openScope(server.engine, present, portal)
        const { page: current } = await getPage(now, found.id, 'draft')
        if (current.trashedAt) throw pageErrors.missing(found.id)
        asked = { role: now.role, type: now.engine.registry.pageTypes.get(current.type) }
        return rightOn(now, current)
      },
    }
  } catch (error) {
    if (error instanceof TsuzuriError) return error.kind === 'missing' ? closeCodes.noPage : closeCodes.noRight
    throw error
  }
}

const rightOn = (scope: Scope, page: Page): Right => {
  const subject = pageSubject(scope.engine.registry, page)
  return decide('page.edit', scope.role, subject) === 'allowed' ? 'write' : 'read'
}
