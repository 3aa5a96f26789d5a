import { createHash } from 'node:crypto'
import type { Server } from '../server.ts'
import type { RequestContext } from './env.ts'
import { httpErrors } from './http-errors.ts'

interface Underway {
  readonly hash: Promise<string>
  readonly answer: Promise<Response>
}
const underway = new WeakMap<Server, Map<string, Underway>>()
const longestKey = 255

interface Asked {
  /** What the body says; where it is streamed, how to read that. */
  readonly said: string | (() => Promise<string>)
  /** The answer holds a secret, which must not be kept. */
  readonly toldOnce: boolean
}
interface Answered {
  readonly response: Response
  /** What the streamed body said that was worked on. */
  readonly said?: string | undefined
}

/**
 * Does a POST once per actor and `Idempotency-Key`: a repetition gets the kept answer, also one that comes while the
 * first is still being worked on. Only what succeeded is kept. Throws `request.key-reused` when the key came with another
 * request, and `request.told-once` when the answer held a secret.
 */
export const idempotently = async (
  server: Server,
  context: RequestContext,
  { said, toldOnce }: Asked,
  work: () => Promise<Answered>,
): Promise<Response> => {
  const key = context.req.header('idempotency-key')
  if (key === undefined || context.var.actor.kind === 'anonymous') return (await work()).response
  if (key === '' || key.length > longestKey)
    throw httpErrors.invalid([{ path: 'Idempotency-Key', message: `One to ${longestKey} characters.` }])
  const { id } = context.var.actor
  const own = async () => hashOf(context, typeof said === 'string' ? said : await said())
  const refuseOther = async (hash: string | Promise<string>): Promise<void> => {
    if ((await own()) !== (await hash)) throw httpErrors.keyReused()
    if (toldOnce) throw httpErrors.toldOnce()
  }
  const running = underway.get(server) ?? new Map<string, Underway>()
  underway.set(server, running)
  const name = `${id}\n${key}`
  const first = running.get(name)
  if (first) {
    await refuseOther(first.hash)
    return (await first.answer).clone()
  }
  const done = answerOnce(server, { actorId: id, key, toldOnce, refuseOther }, async () => {
    const { response, said: streamed } = await work()
    return { response, hash: streamed === undefined ? await own() : hashOf(context, streamed) }
  })
  const hash = typeof said === 'string' ? own() : done.then((answered) => answered.hash)
  const answer = done.then(({ response }) => response)
  running.set(name, { hash, answer })
  // Where it failed, the answer says so.
  hash.catch(() => undefined)
  try {
    return (await answer).clone()
  } finally {
    running.delete(name)
  }
}

interface Once {
  readonly actorId: string
  readonly key: string
  readonly toldOnce: boolean
  readonly refuseOther: (hash: string) => Promise<void>
}
interface Done {
  readonly response: Response
  readonly hash: string
}

const answerOnce = async ({ engine }: Server, { actorId, key, toldOnce, refuseOther }: Once, work: () => Promise<Done>): Promise<Done> => {
  const kept = await engine.store.read.idempotency.get(actorId, key)
  if (kept) {
    await refuseOther(kept.requestHash)
    const headers = { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store', 'idempotency-replayed': 'true' }
    return { response: new Response(kept.body, { status: kept.status, headers }), hash: kept.requestHash }
  }
  const done = await work()
  const { response, hash } = done
  if (response.ok) {
    const body = toldOnce ? '' : await response.clone().text()
    await engine.store.unit((tx) =>
      tx.idempotency.put(actorId, key, { requestHash: hash, status: response.status, body, at: engine.now() }),
    )
  }
  return done
}

const hashOf = ({ req }: RequestContext, said: string): string =>
  createHash('sha256').update(`${req.method} ${req.path}\n${said}`).digest('hex')
