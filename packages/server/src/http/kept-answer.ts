import type { Server } from '../server.ts'
import type { Outgoing } from './endpoint.ts'
import type { RequestContext } from './env.ts'
import { jsonHeaders } from './json-headers.ts'
import { portalState } from './portal-state.ts'

/** Longer ones are no browser's; a key must not be longer than its answer. */
const longestAccept = 200

interface Asked {
  readonly portal: string
  /** What was read of it: a parameter that nobody knows makes no other answer. */
  readonly query: unknown
}

/**
 * Answers from memory what hangs on nothing but the path, the query, `Accept`, the language, the role, and the state of the portal.
 * Who may not know of the portal gets what `make` says to that.
 */
export const keptAnswer = async (
  server: Server,
  context: RequestContext,
  { portal, query }: Asked,
  make: () => Promise<Outgoing>,
): Promise<Outgoing> => {
  // A page that is put together out of answers is kept itself.
  if (context.env?.inside) return make()
  const accept = context.req.header('accept') ?? ''
  const state = accept.length > longestAccept ? null : await portalState(server, context, portal)
  if (state === null) return make()
  const { answers } = server
  const [, role = ''] = state.split(' ', 2)
  const key = `${role} ${context.get('locale')} ${context.req.path} ${JSON.stringify(query)} ${accept}`
  const kept = answers.get(key, state)
  if (kept) return new Response(kept.body, { status: 200, headers: kept.headers })
  const made = await make()
  if (made instanceof Response && made.status !== 200) return made
  const body = made instanceof Response ? Buffer.from(await made.arrayBuffer()) : Buffer.from(JSON.stringify(made.body))
  const headers = made instanceof Response ? Object.fromEntries(made.headers) : jsonHeaders(made.headers)
  answers.put(key, { state, headers }, body)
  return new Response(body, { status: 200, headers })
}
