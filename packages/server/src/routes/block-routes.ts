import { describeBlocks, renderBlockFragment } from '@tsuzuri/core'
import { listPart } from '@tsuzuri/db'
import { z } from 'zod'
import { addEndpoint } from '../http/endpoint.ts'
import { httpErrors } from '../http/http-errors.ts'
import type { Router } from '../http/router.ts'
import type { Server } from '../server.ts'
import { listQuery, portalParams, showSchema } from './schemas.ts'
import { scopeOf } from './scope-of.ts'

const attributesSchema = z.record(z.string(), z.string())

/** A block by itself, as HTML: what an open page fetches when rows have changed. */
export const blockRoutes = (app: Router, server: Server): void => {
  addEndpoint(app, server, {
    method: 'get',
    path: '/portals/{portal}/blocks',
    tag: 'Blocks',
    summary: 'The blocks that can be placed on pages',
    params: portalParams,
    query: listQuery,
    run: async ({ params, query, context }) => ({
      body: listPart(describeBlocks(await scopeOf(server, context, params.portal)), ({ name }) => name, query),
    }),
  })
  addEndpoint(app, server, {
    method: 'get',
    path: '/portals/{portal}/blocks/{name}',
    tag: 'Blocks',
    summary: 'A block with its present rows, as HTML',
    params: portalParams.extend({ name: z.string().min(1).max(100) }),
    query: z.object({
      attributes: z.string().max(10_000).optional(),
      place: z
        .string()
        .regex(/^[a-z][a-z0-9-]*(\.\d{1,4})?$/, 'Which of the page’s blocks it is: `calendar`, `calendar.2`.')
        .max(200)
        .optional(),
      show: showSchema.optional(),
    }),
    gives: ['text/html'],
    run: async ({ params, query, context }) => {
      const scope = await scopeOf(server, context, params.portal)
      const { html } = await renderBlockFragment(
        scope,
        { name: params.name, attributes: parseAttributes(query.attributes ?? '{}'), place: query.place, show: query.show },
        context.var.locale,
      )
      return new Response(html.toString(), { headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' } })
    },
  })
}

const parseAttributes = (text: string): Record<string, string> => {
  try {
    return attributesSchema.parse(JSON.parse(text))
  } catch {
    throw httpErrors.invalid([{ path: 'query.attributes', message: 'Not a JSON object of texts.' }])
  }
}
