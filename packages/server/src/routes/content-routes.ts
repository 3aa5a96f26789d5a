import {
  contentMarkdown,
  getPage,
  pageErrors,
  pageFlaws,
  patchPage,
  readContent,
  readPageBlocks,
  viewPage,
  writeContent,
} from '@tsuzuri/core'
import { longest } from '@tsuzuri/model'
import { z } from 'zod'
import { addEndpoint, type Outgoing } from '../http/endpoint.ts'
import { httpErrors } from '../http/http-errors.ts'
import { etagOf, ifMatchTag } from '../http/if-match.ts'
import { mediaTypeOf } from '../http/media-type-of.ts'
import { preferredType } from '../http/preferred-type.ts'
import { readBody } from '../http/read-body.ts'
import { readJson } from '../http/read-json.ts'
import type { Router } from '../http/router.ts'
import { credentialsOf } from '../live/credentials-of.ts'
import type { Server } from '../server.ts'
import { contentPatchSchema } from './page-operations.ts'
import { fieldsSchema, pageParams, versionSchema } from './schemas.ts'
import { scopeOf } from './scope-of.ts'

const tag = 'Content'
/** The largest text of a page, in bytes. */
const largest = 1024 * 1024
const flag = z.enum(['', '0', '1']).optional()
const isSet = (value: z.output<typeof flag>): boolean => value === '' || value === '1'
const strictQuery = z.object({
  strict: flag.meta({
    description: 'Write nothing, and answer 409, when anything would be lost, of this change or of what others did meanwhile.',
  }),
})
const jsonContent = z.strictObject({
  content: z.any().meta({ description: 'The document as ProseMirror JSON.' }).optional(),
  markdown: z.string().optional(),
  fields: fieldsSchema.optional(),
})

/** What a page says, in and out as Markdown, HTML or JSON. */
export const contentRoutes = (app: Router, server: Server): void => {
  addEndpoint(app, server, {
    method: 'get',
    path: '/portals/{portal}/pages/{page}/content',
    tag,
    summary: 'The text of a page; `Accept` chooses text/markdown, text/html or application/json',
    params: pageParams,
    query: z.object({
      version: versionSchema.optional(),
      blocks: flag.meta({
        description: 'In JSON: also `blocks`, each with the `id` that `PATCH` names it by. It stays as long as the block is there.',
      }),
    }),
    kept: true,
    gives: ['text/markdown', 'text/html', 'application/json'],
    run: async ({ params, query, context }) => {
      const scope = await scopeOf(server, context, params.portal)
      const type = preferredType(context, ['text/markdown', 'text/html', 'application/json'])
      if (type === 'text/html') {
        const { html, etag } = await viewPage(scope, params.page, context.var.locale, '', query.version)
        return text(html.toString(), 'text/html; charset=utf-8', etag)
      }
      if (type === 'application/json' && isSet(query.blocks)) {
        const { body, etag, blocks } = await readPageBlocks(scope, params.page, query.version)
        return {
          body: { content: body.content, fields: body.fields, markdown: body.markdown, blocks },
          headers: { etag: etagOf(etag), vary: 'accept' },
        }
      }
      const { page, body, etag } = await readContent(scope, params.page, query.version)
      if (type === 'application/json')
        return {
          body: { content: body.content, fields: body.fields, markdown: body.markdown },
          headers: { etag: etagOf(etag), vary: 'accept' },
        }
      return text(contentMarkdown(page, body), 'text/markdown; charset=utf-8', etag)
    },
  })

  addEndpoint(app, server, {
    method: 'put',
    path: '/portals/{portal}/pages/{page}/content',
    tag,
    summary:
      'Write the text of a page: the change since the version in `If-Match` (now, without it) is merged into what people type meanwhile. The same ' +
      'request again writes nothing. `conflicts` tells what was lost: `yours` met a passage that others had taken away, `theirs` stood in one that you did; `flaws`, which fields break a rule: they are kept as they were given',
    params: pageParams,
    query: strictQuery,
    takes: ['text/markdown', 'application/json'],
    run: async ({ params, query, context }) => {
      const scope = await scopeOf(server, context, params.portal)
      const base = ifMatchTag(context.req.header('if-match'))
      const message = context.req.header('x-message') ?? ''
      if (message.length > longest.message)
        throw httpErrors.invalid([{ path: 'X-Message', message: `At most ${longest.message} characters.` }])
      const given = await readGiven(context.req.raw)
      const strict = isSet(query.strict)
      const { page, body, etag, conflicts } = await writeContent(scope, { page: params.page, base, message, strict, ...given })
      const flaws = pageFlaws(scope.engine.registry.pageTypes.get(page.type), body.fields)
      return { body: { page, seq: body.seq, etag, conflicts, flaws }, headers: { etag: etagOf(etag) } }
    },
  })

  addEndpoint(app, server, {
    method: 'patch',
    path: '/portals/{portal}/pages/{page}/content',
    tag,
    summary:
      'Replace, insert or remove single blocks by their ids, all or none; merges into what people type meanwhile. A block replaced by one of ' +
      'its kind is changed inside and keeps its id. Answers for each operation the ids of the blocks it left',
    params: pageParams,
    query: strictQuery,
    body: contentPatchSchema,
    limit: largest,
    run: async ({ params, query, body: { operations, message }, context }) => {
      const scope = await scopeOf(server, context, params.portal)
      const base = ifMatchTag(context.req.header('if-match'))
      const strict = isSet(query.strict)
      const { page, body, etag, conflicts, blocks } = await patchPage(scope, { page: params.page, operations, base, strict, message })
      return { body: { page, seq: body.seq, etag, conflicts, blocks }, headers: { etag: etagOf(etag) } }
    },
  })

  addEndpoint(app, server, {
    method: 'post',
    path: '/portals/{portal}/pages/{page}/collab-ticket',
    tag,
    summary: 'A ticket for one co-editing connection within 60 seconds',
    params: pageParams,
    toldOnce: true,
    run: async ({ params, context }) => {
      const scope = await scopeOf(server, context, params.portal)
      const { page } = await getPage(scope, params.page, 'draft')
      if (page.trashedAt) throw pageErrors.missing(params.page)
      const ticket = await server.tickets.issue({ credentials: credentialsOf(context.req.header()), pageId: page.id })
      return { body: { ticket, url: `/collab/${scope.portal.slug}/${page.id}` } }
    },
  })
}

const text = (body: string, type: string, etag: string): Outgoing =>
  new Response(body, { headers: { 'content-type': type, 'cache-control': 'no-store', vary: 'accept', etag: etagOf(etag) } })

const readGiven = async (request: Request) => {
  const type = mediaTypeOf(request) || 'text/markdown'
  const body = await readBody(request, largest)
  if (type === 'text/markdown' || type === 'text/plain') return { markdown: body }
  if (type !== 'application/json') throw httpErrors.unsupportedType(type)
  const parsed = jsonContent.safeParse(readJson(body))
  if (parsed.success) return parsed.data
  throw httpErrors.invalid(parsed.error.issues.map(({ path, message }) => ({ path: path.join('.'), message })))
}
