import type { IncomingMessage } from 'node:http'
import { type Admission, type CloseCode, closeCodes, type Right } from '@tsuzuri/collab'
import { decide, getPage, pageSubject, openScope, type Scope } from '@tsuzuri/core'
import { schemaVersion } from '@tsuzuri/document'
import { type Actor, type Page, TsuzuriError } from '@tsuzuri/model'
import type { Server } from '../server.ts'
import { cursorColor } from './cursor-color.ts'

/** The history of a document changes its epoch only when it is thrown away; there has been one so far. */
const epoch = '1'

/** Decides whether somebody comes in to a page, and with which right. Never rejects for a refusal; it answers its close code. */
export const admit = async (server: Server, request: IncomingMessage, portal: string, page: string): Promise<Admission | CloseCode> => {
  const query = new URL(request.url ?? '/', 'http://localhost').searchParams
  if ((query.get('epoch') ?? epoch) !== epoch) return closeCodes.otherEpoch
  if (!(Number(query.get('schema') ?? schemaVersion) >= schemaVersion)) return closeCodes.oldSchema

  const headers = headersOf(request)
  const ticket = query.get('ticket')
  const redeemed = ticket === null ? null : server.tickets.redeem(ticket)
  if (ticket !== null && !redeemed) return closeCodes.sessionEnded
  const actor = redeemed?.actor ?? (await server.actors.read(headers)).actor
  if (actor.kind === 'anonymous') return closeCodes.sessionEnded

  try {
    const scope = await openScope(server.engine, actor, portal)
    const found = (await getPage(scope, page)).page
    if (found.trashedAt) return closeCodes.noPage
    if (redeemed && redeemed.pageId !== found.id) return closeCodes.noRight
    return {
      portalId: scope.portal.id,
      pageId: found.id,
      actorId: actor.id,
      presence: { id: actor.id, name: actor.name, color: cursorColor(actor.id) },
      right: rightOn(scope, found),
      recheck: () => recheck(server, { headers, redeemed: redeemed?.actor ?? null }, portal, page),
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

interface Credentials {
  readonly headers: Headers
  /** Who held a ticket; the ticket itself is used up. */
  readonly redeemed: Actor | null
}

const recheck = async (server: Server, { headers, redeemed }: Credentials, portal: string, page: string): Promise<Right | null> => {
  const actor = redeemed ? await server.actors.again(redeemed) : (await server.actors.read(headers)).actor
  if (!actor || actor.kind === 'anonymous') return null
  const scope = await openScope(server.engine, actor, portal)
  return rightOn(scope, (await getPage(scope, page)).page)
}

const headersOf = ({ headers }: IncomingMessage): Headers => {
  const kept = new Headers()
  if (headers.cookie !== undefined) kept.set('cookie', headers.cookie)
  if (headers.authorization !== undefined) kept.set('authorization', headers.authorization)
  return kept
}
