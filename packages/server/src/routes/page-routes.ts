import {
  changePage,
  createPage,
  describePageTypes,
  getPage,
  judgeFields,
  listPages,
  listTrashedPages,
  pageFlaws,
  pageReferrers,
  restorePage,
  saysInField,
  type Scope,
  trashPage,
  viewPage,
} from '@tsuzuri/core'
import { listPart } from '@tsuzuri/db'
import type { Page } from '@tsuzuri/model'
import { z } from 'zod'
import { addEndpoint } from '../http/endpoint.ts'
import { etagOf, ifMatchVersion } from '../http/if-match.ts'
import type { Router } from '../http/router.ts'
import type { Server } from '../server.ts'
import { fieldsSchema, listQuery, newPageSchema, pageParams, pagePatchSchema, portalParams, showSchema, versionSchema } from './schemas.ts'
import { scopeOf } from './scope-of.ts'

const tag = 'Pages'

/** What is wrong with the fields of a page, which are kept as they were typed. */
const flawsOf = (scope: Scope, page: Page) => pageFlaws(scope.engine.registry.pageTypes.get(page.type), page.fields)

/** The tree of pages: making, finding, moving, trashing. What pages say is in `content-routes`. */
export const pageRoutes = (app: Router, server: Server): void => {
  addEndpoint(app, server, {
    method: 'get',
    path: '/portals/{portal}/pages',
    tag,
    summary:
      'The tree of pages, in order, those alone whose field says something when one is asked for; with `trashed=1` what is in the trash',
    params: portalParams,
    query: listQuery.extend({
      trashed: z.enum(['0', '1']).optional(),
      type: z.string().max(100).optional(),
      field: z.string().max(200).optional().meta({ description: 'A field by name, or a column of a table: `payDay`, `steps.who`.' }),
      value: z.string().max(2000).optional().meta({ description: 'What the field says, word for word; anything unless told.' }),
    }),
    run: async ({ params, query: { trashed, type, field, value, ...query }, context }) => {
      const scope = await scopeOf(server, context, params.portal)
      if (trashed === '1') return { body: await listTrashedPages(scope, query) }
      const asked = (await listPages(scope)).filter(
        (page) => (type === undefined || page.type === type) && (field === undefined || saysInField(page, field, value)),
      )
      return { body: listPart(asked, ({ id }) => id, query) }
    },
  })
  addEndpoint(app, server, {
    method: 'get',
    path: '/portals/{portal}/page-types',
    tag,
    summary: 'The types of pages and their fields',
    params: portalParams,
    query: listQuery,
    run: async ({ params, query, context }) => ({
      body: listPart(describePageTypes(await scopeOf(server, context, params.portal)), ({ name }) => name, query),
    }),
  })
  addEndpoint(app, server, {
    method: 'post',
    path: '/portals/{portal}/page-types/{type}/flaws',
    tag,
    summary: 'What is wrong with fields of such a page, in plain sentences; nothing is written',
    params: portalParams.extend({ type: z.string().max(100) }),
    body: z.strictObject({ fields: fieldsSchema }),
    status: 200,
    run: async ({ params, body, context }) => ({
      body: { flaws: judgeFields(await scopeOf(server, context, params.portal), { type: params.type, ...body }) },
    }),
  })
  addEndpoint(app, server, {
    method: 'get',
    path: '/portals/{portal}/pages/{page}/referrers',
    tag,
    summary: 'The rows that point to a page, the oldest first, and by which field',
    params: pageParams,
    query: listQuery,
    run: async ({ params, query, context }) => ({
      body: await pageReferrers(await scopeOf(server, context, params.portal), { page: params.page, ...query }),
    }),
  })
  addEndpoint(app, server, {
    method: 'post',
    path: '/portals/{portal}/pages',
    tag,
    summary: 'Make a page; a field that breaks its rule is kept as it was given, and told in `flaws`',
    params: portalParams,
    body: newPageSchema,
    limit: 9 * 1024 * 1024,
    run: async ({ params, body, context }) => {
      const scope = await scopeOf(server, context, params.portal)
      const page = await createPage(scope, body)
      return { body: { ...page, flaws: flawsOf(scope, page) }, headers: { etag: etagOf(page.version) } }
    },
  })
  addEndpoint(app, server, {
    method: 'get',
    path: '/portals/{portal}/pages/{page}',
    tag,
    summary: 'A page by id or path; `epoch` says which history of its document is meant when it is edited live',
    params: pageParams,
    query: z.object({ version: versionSchema.optional() }),
    kept: true,
    run: async ({ params, query, context }) => {
      const scope = await scopeOf(server, context, params.portal)
      const { page, redirectedFrom } = await getPage(scope, params.page, query.version)
      return { body: { ...page, redirectedFrom, flaws: flawsOf(scope, page) }, headers: { etag: etagOf(page.version) } }
    },
  })
  addEndpoint(app, server, {
    method: 'get',
    path: '/portals/{portal}/pages/{page}/view',
    tag,
    summary: 'A page as people see it',
    params: pageParams,
    query: z.object({ show: showSchema.optional(), version: versionSchema.optional() }),
    kept: true,
    run: async ({ params, query, context }) => ({
      body: await viewPage(await scopeOf(server, context, params.portal), params.page, context.var.locale, query.show, query.version),
    }),
  })
  addEndpoint(app, server, {
    method: 'patch',
    path: '/portals/{portal}/pages/{page}',
    tag,
    summary: 'Rename, move or re-type a page',
    params: pageParams,
    body: pagePatchSchema,
    run: async ({ params, body, context }) => {
      const scope = await scopeOf(server, context, params.portal)
      const base = ifMatchVersion(context.req.header('if-match')) ?? (await getPage(scope, params.page)).page.version
      const page = await changePage(scope, { page: params.page, base, ...body })
      return { body: page, headers: { etag: etagOf(page.version) } }
    },
  })
  addEndpoint(app, server, {
    method: 'delete',
    path: '/portals/{portal}/pages/{page}',
    tag,
    summary: 'Put a page and all below it into the trash',
    params: pageParams,
    run: async ({ params, context }) => {
      const scope = await scopeOf(server, context, params.portal)
      const trashed = await trashPage(scope, { page: params.page, base: ifMatchVersion(context.req.header('if-match')) })
      return { body: { trashed } }
    },
  })
  addEndpoint(app, server, {
    method: 'post',
    path: '/portals/{portal}/pages/{page}/restore',
    tag,
    summary: 'Take a page out of the trash',
    params: pageParams,
    status: 200,
    run: async ({ params, context }) => ({ body: await restorePage(await scopeOf(server, context, params.portal), params) }),
  })
}
