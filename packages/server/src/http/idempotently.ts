import { createHash } from 'node:crypto'
import type { Server } from '../server.ts'
import type { RequestContext } from './env.ts'
import { httpErrors } from './http-errors.ts'

interface Underway {
  readonly hash: string
  readonly answer: Promise<Response>
}
const underway = new WeakMap<Server, Map<string, Underway>>()
const longestKey = 255

interface Asked {
  /** The body's text; empty for one that is streamed, of which the length alone is compared. */
  readonly body: string
  /** The answer holds a secret, which must not be kept. */
  readonly toldOnce: boolean
}

/**
 * Does a POST once per actor and `Idempotency-Key`: a repetition gets the kept answer, also one that comes while the
 * first is still being worked on. Only what succeeded is kept. Throws `request.keyReused` when the key came with another
 * request, and `request.toldOnce` when the answer held a secret.
 */
export const idempotently = async (
  server: Server,
  context: RequestContext,
  asked: Asked,
  work: () => Promise<Response>,
): Promise<Response> => {
  const key = context.req.header('idempotency-key')
  if (key === undefined || context.var.actor.kind === 'anonymous') return work()
  if (key === '' || key.length > longestKey)
    throw httpErrors.invalid([{ path: 'Idempotency-Key', message: `One to ${longestKey} characters.` }])
  const hash = createHash('sha256')
    .update(`${context.req.method} ${context.req.path} ${context.req.header('content-length') ?? ''}\n${asked.body}`)
    .digest('hex')
  const { id } = context.var.actor
  const running = underway.get(server) ?? new Map<string, Underway>()
  underway.set(server, running)
  const name = `${id}\n${key}`
  const first = running.get(name)
  if (first) {
    if (first.hash !== hash) throw httpErrors.keyReused()
    if (asked.toldOnce) throw httpErrors.toldOnce()
    return (await first.answer).clone()
  }
  const answer = answerOnce(server, { actorId: id, key, hash, toldOnce: asked.toldOnce }, work)
  running.set(name, { hash, answer })
  try {
    return (await answer).clone()
  } finally {
    running.delete(name)
  }
}

interface Once {
  readonly actorId: string
  readonly key: string
  readonly hash: string
  readonly toldOnce: boolean
}

const answerOnce = async ({ engine }: Server, { actorId, key, hash, toldOnce }: Once, work: () => Promise<Response>): Promise<Response> => {
  const kept = await engine.store.read.idempotency.get(actorId, key)
  if (kept) {
    if (kept.requestHash !== hash) throw httpErrors.keyReused()
    if (toldOnce) throw httpErrors.toldOnce()
    return new Response(kept.body, {
      status: kept.status,
      headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store', 'idempotency-replayed': 'true' },
    })
  }
  const response = await work()
  if (response.ok) {
    const body = toldOnce ? '' : await response.clone().text()
    await engine.store.unit((tx) =>
      tx.idempotency.put(actorId, key, { requestHash: hash, status: response.status, body, at: engine.now() }),
    )
  }
  return response
}
