import {
  cutRevision,
  diffRevisions,
  getRevision,
  listRevisions,
  nameRevision,
  readAuthors,
  renderRevision,
  restoreRevision,
} from '@tsuzuri/core'
import { longest } from '@tsuzuri/model'
import { z } from 'zod'
import { addEndpoint } from '../http/endpoint.ts'
import { etagOf } from '../http/if-match.ts'
import { preferredType } from '../http/preferred-type.ts'
import type { Router } from '../http/router.ts'
import type { Server } from '../server.ts'
import { listQuery, pageParams, showSchema } from './schemas.ts'
import { scopeOf } from './scope-of.ts'

const tag = 'Revisions'
const number = z.coerce.number().int().min(1)
const revisionParams = pageParams.extend({ number })
const name = z.string().trim().min(1).max(longest.versionName)

/** The versions of a page: who wrote what, what changed, and the way back. */
export const revisionRoutes = (app: Router, server: Server): void => {
  addEndpoint(app, server, {
    method: 'get',
    path: '/portals/{portal}/pages/{page}/revisions',
    tag,
    summary: 'The versions of a page, newest first',
    params: pageParams,
    query: listQuery.extend({
      named: z.literal('1').optional().meta({ description: 'Only versions that have a name.' }),
      published: z.literal('1').optional().meta({ description: 'Only versions that were published.' }),
    }),
    run: async ({ params, query: { named, published, ...query }, context }) => ({
      body: await listRevisions(await scopeOf(server, context, params.portal), {
        page: params.page,
        ...query,
        named: named !== undefined,
        published: published !== undefined,
      }),
    }),
  })
  addEndpoint(app, server, {
    method: 'post',
    path: '/portals/{portal}/pages/{page}/revisions',
    tag,
    summary: 'Cut a version now: `message` says what was changed, `name` what the version is called',
    params: pageParams,
    body: z.strictObject({ message: z.string().max(longest.message).optional(), name: name.optional() }),
    run: async ({ params, body, context }) => ({
      body: await cutRevision(await scopeOf(server, context, params.portal), { page: params.page, ...body }),
    }),
  })
  addEndpoint(app, server, {
    method: 'patch',
    path: '/portals/{portal}/pages/{page}/revisions/{number}',
    tag,
    summary: 'Name a version, name it otherwise, or take its name away (`null`)',
    params: revisionParams,
    body: z.strictObject({ name: name.nullable() }),
    run: async ({ params, body, context }) => ({
      body: await nameRevision(await scopeOf(server, context, params.portal), { ...params, ...body }),
    }),
  })
  addEndpoint(app, server, {
    method: 'get',
    path: '/portals/{portal}/pages/{page}/revisions/{number}',
    tag,
    summary: 'One version',
    params: revisionParams,
    query: z.object({ show: showSchema.optional() }),
    gives: ['application/json', 'text/markdown', 'text/html'],
    run: async ({ params, query, context }) => {
      const scope = await scopeOf(server, context, params.portal)
      const type = preferredType(context, ['application/json', 'text/markdown', 'text/html'])
      if (type === 'text/html') {
        const { html } = await renderRevision(scope, params, context.var.locale, query.show)
        return new Response(html.toString(), {
          headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store', vary: 'accept' },
        })
      }
      const { revision } = await getRevision(scope, params)
      if (type === 'text/markdown')
        return new Response(revision.markdown, {
          headers: { 'content-type': 'text/markdown; charset=utf-8', 'cache-control': 'no-store', vary: 'accept' },
        })
      return { body: revision, headers: { vary: 'accept' } }
    },
  })
  addEndpoint(app, server, {
    method: 'get',
    path: '/portals/{portal}/pages/{page}/revisions/{number}/diff',
    tag,
    summary: 'What changed since another version',
    params: revisionParams,
    query: z.object({ from: number }),
    run: async ({ params, query, context }) => {
      const { locale } = context.var
      return {
        body: await diffRevisions(await scopeOf(server, context, params.portal), {
          page: params.page,
          from: query.from,
          to: params.number,
          locale,
        }),
      }
    },
  })
  addEndpoint(app, server, {
    method: 'post',
    path: '/portals/{portal}/pages/{page}/revisions/{number}/restore',
    tag,
    summary: 'Bring text, fields, title and type of a version back, as a new version (`revision`)',
    params: revisionParams,
    status: 200,
    run: async ({ params, context }) => {
      const { page, body, etag, restored, revision } = await restoreRevision(await scopeOf(server, context, params.portal), params)
      return { body: { page, seq: body.seq, etag, restored, revision }, headers: { etag: etagOf(etag) } }
    },
  })
  addEndpoint(app, server, {
    method: 'get',
    path: '/portals/{portal}/pages/{page}/authors',
    tag,
    summary: 'Who wrote which passage, when, and in which version, block by block',
    params: pageParams,
    query: listQuery.extend({
      cursor: z
        .string()
        .regex(/^\d{1,15}\.\d{1,9}$/)
        .optional(),
      revision: number.optional().meta({ description: 'As of that version; as the page is now unless told.' }),
    }),
    run: async ({ params, query: { revision, ...query }, context }) => ({
      body: await readAuthors(await scopeOf(server, context, params.portal), {
        page: params.page,
        ...query,
        number: revision,
        locale: context.var.locale,
      }),
    }),
  })
}
