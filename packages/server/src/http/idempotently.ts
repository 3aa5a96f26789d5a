import { createHash } from 'node:crypto'
import type { Server } from '../server.ts'
import type { RequestContext } from './env.ts'
import { httpErrors } from './http-errors.ts'

const underway = new WeakMap<Server, Map<string, Promise<Response>>>()

/**
 * Does a POST once per actor and `Idempotency-Key`: a repetition gets the kept answer, also one that comes while the
 * first is still being worked on. Only what succeeded is kept. Throws `request.keyReused` when the key came with another request.
 */
export const idempotently = async (server: Server, context: RequestContext, body: string, work: () => Promise<Response>): Promise<Response> => {
  const key = context.req.header('idempotency-key')
  if (!key || context.var.actor.kind === 'anonymous') return work()
  const requestHash = createHash('sha256').update(`${context.req.method} ${context.req.path}\n${body}`).digest('hex')
  const { id } = context.var.actor
  const kept = await server.engine.store.read.idempotency.get(id, key)
  if (kept) {
    if (kept.requestHash !== requestHash) throw httpErrors.keyReused()
    return new Response(kept.body, { status: kept.status, headers: { 'content-type': 'application/json; charset=utf-8', 'idempotency-replayed': 'true' } })
  }
  const running = underway.get(server) ?? new Map<string, Promise<Response>>()
  underway.set(server, running)
  const name = `${id}\n${key}\n${requestHash}`
  const first = running.get(name)
  if (first) return (await first).clone()
  const attempt = keep(server, id, key, requestHash, work)
  running.set(name, attempt)
  try {
    return (await attempt).clone()
  } finally {
    running.delete(name)
  }
}

const keep = async (server: Server, actorId: string, key: string, requestHash: string, work: () => Promise<Response>): Promise<Response> => {
  const response = await work()
  if (response.ok) {
    const answer = { requestHash, status: response.status, body: await response.clone().text(), at: server.engine.now() }
    await server.engine.store.unit((tx) => tx.idempotency.put(actorId, key, answer))
  }
  return response
}
