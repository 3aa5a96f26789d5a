import { createRoute, type OpenAPIHono } from '@hono/zod-openapi'
import type { Issue } from '@tsuzuri/model'
import { z } from 'zod'
import type { Env, RequestContext } from './env.ts'
import { httpErrors } from './http-errors.ts'
import { idempotently } from './idempotently.ts'
import { readBody } from './read-body.ts'
import type { Server } from '../server.ts'

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
/** What a handler answers: an entity, or a whole response. */
export type Outgoing = Response | { readonly status?: 200 | 201; readonly body: unknown; readonly headers?: Readonly<Record<string, string>> }

export interface Endpoint<Params extends Shape, Query extends Shape, Input extends Body> {
  readonly method: Method
  /** OpenAPI form: `/portals/{portal}`. */
  readonly path: string
  readonly summary: string
  readonly tag: string
  readonly params?: Params
  readonly query?: Query
  /** A JSON body. Handlers of other media types read it themselves. */
  readonly body?: Input
  /** Largest JSON body in bytes; 1 MiB unless told. */
  readonly limit?: number
  readonly answer?: z.ZodType
  readonly run: (incoming: Incoming<z.output<Params>, z.output<Query>, z.output<Input>>) => Promise<Outgoing>
}

const nothing = z.object({})

/** Adds an endpoint to the router and to the OpenAPI document. Input that its schemas refuse answers 400 with `errors[]`. */
export const addEndpoint = <Params extends Shape, Query extends Shape, Input extends Body>(
  app: OpenAPIHono<Env>,
  server: Server,
  endpoint: Endpoint<Params, Query, Input>,
): void => {
  const { method, path, summary, tag, params, query, body, limit = 1024 * 1024, answer, run } = endpoint
  const problem = { description: 'A problem, RFC 9457', content: { 'application/problem+json': { schema: problemSchema } } }
  app.openAPIRegistry.registerPath(
    createRoute({
      method,
      path,
      summary,
      tags: [tag],
      request: {
        ...(params ? { params } : {}),
        ...(query ? { query } : {}),
        ...(body ? { body: { content: { 'application/json': { schema: body } } } } : {}),
      },
      responses: {
        [method === 'post' ? 201 : 200]: { description: summary, ...(answer ? { content: { 'application/json': { schema: answer } } } : {}) },
        default: problem,
      },
    }),
  )
  app.on(method.toUpperCase(), path.replaceAll(/\{(\w+)\}/g, ':$1'), async (context) => {
    const text = body ? await readBody(context.req.raw, limit) : ''
    const incoming = {
      params: parse(params ?? nothing, context.req.param(), 'path') as z.output<Params>,
      query: parse(query ?? nothing, context.req.query(), 'query') as z.output<Query>,
      body: (body ? parse(body, json(text), '') : undefined) as z.output<Input>,
      context,
    }
    const respond = async () => toResponse(await run(incoming), method === 'post' ? 201 : 200)
    return method === 'post' ? idempotently(server, context, text, respond) : respond()
  })
}

const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.string(),
  detail: z.string(),
  errors: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
})

const json = (text: string): unknown => {
  if (text === '') return {}
  try {
    return JSON.parse(text)
  } catch {
    throw httpErrors.badJson()
  }
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

const toResponse = (outgoing: Outgoing, status: 200 | 201): Response => {
  if (outgoing instanceof Response) return outgoing
  const headers = { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store', ...outgoing.headers }
  return new Response(JSON.stringify(outgoing.body), { status: outgoing.status ?? status, headers })
}
