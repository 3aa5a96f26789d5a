import { createRoute } from '@hono/zod-openapi'
import type { Issue } from '@tsuzuri/model'
import { z } from 'zod'
import type { Server } from '../server.ts'
import type { RequestContext } from './env.ts'
import { httpErrors } from './http-errors.ts'
import { entityResponse } from './entity-response.ts'
import { jsonHeaders } from './json-headers.ts'
import { keptAnswer } from './kept-answer.ts'
import { idempotently } from './idempotently.ts'
import { isStorable, unstorable } from './is-storable.ts'
import { mediaTypeOf } from './media-type-of.ts'
import { readBody } from './read-body.ts'
import { readJson } from './read-json.ts'
import type { Router } from './router.ts'

export type Method = 'get' | 'post' | 'put' | 'patch' | 'delete'
type Shape = z.ZodObject
type Body = z.ZodType

/** What a handler is given: everything parsed, and the context for what is special. */
export interface Incoming<Params, Query, Input> {
  readonly params: Params
  readonly query: Query
  readonly body: Input
  readonly context: RequestContext
}
/** What a handler answers: an entity, or a whole response. `said` is what `readSaid` would have found in the request. */
export type Outgoing =
  | Response
  | { readonly body: unknown; readonly headers?: Readonly<Record<string, string>>; readonly said?: string | undefined }

export interface Endpoint<Params extends Shape, Query extends Shape, Input extends Body> {
  readonly method: Method
  /** OpenAPI form, below `/api/v1`: `/portals/{portal}`. */
  readonly path: string
  readonly summary: string
  readonly tag: string
  readonly params?: Params
  readonly query?: Query
  /** A JSON body. Handlers of other media types read it themselves. */
  readonly body?: Input
  /** Largest JSON body in bytes; 1 MiB unless told. */
  readonly limit?: number
  /** The media types of a body that the handler reads itself. */
  readonly takes?: readonly string[]
  /**
   * Reads a streamed body of POST for what it says and does nothing, so that a repeated `Idempotency-Key` is held against it. The
   * handler answers the same as `said`.
   */
  readonly readSaid?: (request: Request) => Promise<string>
  readonly answer?: z.ZodType
  /** The media types of the answer; JSON unless told. */
  readonly gives?: readonly string[]
  /** What success answers: 201 to POST and 200 else, unless told. */
  readonly status?: 200 | 201
  /** What it answers hangs on nothing but the path, the query, `Accept`, the language, the role, and the state of the portal: it is kept until that changes. */
  readonly kept?: boolean
  /** The answer holds a secret: it is not kept for a repeated `Idempotency-Key`. */
  readonly toldOnce?: boolean
  readonly run: (incoming: Incoming<z.output<Params>, z.output<Query>, z.output<Input>>) => Promise<Outgoing>
}

export const apiBase = '/api/v1'
const json = 'application/json'

/** Adds an endpoint to the router and to the OpenAPI document. Input that its schemas refuse answers 400 with `errors[]`. */
export const addEndpoint = <Params extends Shape, Query extends Shape, Input extends Body>(
  app: Router,
  server: Server,
  endpoint: Endpoint<Params, Query, Input>,
): void => {
  const {
    method,
    path,
    params,
    query,
    body,
    limit = 1024 * 1024,
    run,
    status = method === 'post' ? 201 : 200,
    toldOnce = false,
    kept = false,
    readSaid,
  } = endpoint
  describe(app, endpoint, status)
  app.on(method.toUpperCase(), path.replaceAll(/\{(\w+)\}/g, ':$1'), async (context) => {
    const text = body ? await readJsonText(context.req.raw, limit) : ''
    const incoming = {
      params: (params ? parse(params, context.req.param(), 'path') : {}) as z.output<Params>,
      query: (query ? parse(query, queryOf(context), 'query') : {}) as z.output<Query>,
      body: (body ? parse(body, readJson(text), '') : undefined) as z.output<Input>,
      context,
    }
    const make = () =>
      kept
        ? keptAnswer(server, context, { portal: context.req.param('portal') ?? '', query: incoming.query }, () => run(incoming))
        : run(incoming)
    const respond = async () => {
      const outgoing = await make()
      return { response: toResponse(context, outgoing, status), said: outgoing instanceof Response ? undefined : outgoing.said }
    }
    if (method !== 'post') return (await respond()).response
    return idempotently(server, context, { said: readSaid ? () => readSaid(context.req.raw) : text, toldOnce }, respond)
  })
}

const describe = <Params extends Shape, Query extends Shape, Input extends Body>(
  app: Router,
  { method, path, summary, tag, params, query, body, takes = [], answer = z.any(), gives = [json] }: Endpoint<Params, Query, Input>,
  status: 200 | 201,
): void => {
  const bodies = Object.fromEntries([
    ...(body ? [[json, { schema: body }]] : []),
    ...takes.map((type) => [type, { schema: type === json ? z.any() : z.string() }]),
  ])
  const answers = Object.fromEntries(gives.map((type) => [type, { schema: type === json ? answer : z.string() }]))
  app.openAPIRegistry.registerPath(
    createRoute({
      method,
      path: `${apiBase}${path}`,
      summary,
      tags: [tag],
      request: {
        ...(params ? { params } : {}),
        ...(query ? { query } : {}),
        ...(Object.keys(bodies).length > 0 ? { body: { content: bodies } } : {}),
      },
      responses: {
        [status]: { description: summary, content: answers },
        default: { description: 'A problem, RFC 9457', content: { 'application/problem+json': { schema: problemSchema } } },
      },
    }),
  )
}

const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.string(),
  detail: z.string(),
  hint: z.string().optional(),
  errors: z
    .array(z.object({ path: z.string(), message: z.string(), words: z.object({ ja: z.string(), en: z.string() }).optional() }))
    .optional(),
  current: z.any().optional().meta({ description: 'The entity as it stands, where a race was lost (412).' }),
  conflicts: z
    .array(z.object({ path: z.string(), yours: z.any(), theirs: z.any(), by: z.string(), at: z.iso.datetime() }))
    .optional()
    .meta({ description: 'The values that were changed by somebody else meanwhile, with both versions of each.' }),
})

const readJsonText = async (request: Request, limit: number): Promise<string> => {
  const text = await readBody(request, limit)
  const type = mediaTypeOf(request)
  if (text !== '' && type !== json) throw httpErrors.unsupportedType(type)
  return text
}

const queryOf = ({ req }: RequestContext): Readonly<Record<string, string>> => {
  const query = req.query()
  const flaws = Object.entries(query).filter(([, value]) => !isStorable(value))
  if (flaws.length > 0) throw httpErrors.invalid(flaws.map(([name]) => ({ path: `query.${name}`, message: unstorable })))
  return query
}

const parse = (schema: z.ZodType, value: unknown, place: string): unknown => {
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  throw httpErrors.invalid(parsed.error.issues.flatMap((issue) => issuesOf(issue, place)))
}

const issuesOf = (issue: z.core.$ZodIssue, place: string): Issue[] => {
  const at = (path: readonly PropertyKey[]) => [...(place ? [place] : []), ...path.map(String)].join('.')
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => ({ path: at([...issue.path, key]), message: 'Unknown here.' }))
  return [{ path: at(issue.path), message: issue.message }]
}

const toResponse = (context: RequestContext, outgoing: Outgoing, status: 200 | 201): Response => {
  if (outgoing instanceof Response) return outgoing
  return entityResponse(context, outgoing.body, { status, headers: jsonHeaders(outgoing.headers) })
}
