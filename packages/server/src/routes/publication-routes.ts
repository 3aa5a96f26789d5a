import {
  acknowledgePage,
  awaitedConfirmations,
  confirmPage,
  listConfirmations,
  listPublications,
  listReaders,
  ownReading,
  publishPage,
  remindReaders,
  unpublishedChanges,
} from '@tsuzuri/core'
import { listPart } from '@tsuzuri/db'
import { longest } from '@tsuzuri/model'
import { z } from 'zod'
import { csvStream } from '../export/csv-stream.ts'
import { readerTable } from '../export/reader-table.ts'
import { download } from '../http/download.ts'
import { addEndpoint } from '../http/endpoint.ts'
import type { Router } from '../http/router.ts'
import type { Server } from '../server.ts'
import { listQuery, pageParams, portalParams } from './schemas.ts'
import { scopeOf } from './scope-of.ts'

const tag = 'Publishing'
const page = '/portals/{portal}/pages/{page}'
const number = z.coerce.number().int().min(1)
const publicationSchema = z.strictObject({
  material: z
    .boolean()
    .optional()
    .meta({ description: 'An important change: whoever confirmed or acknowledged an earlier version is asked again.' }),
  message: z.string().max(longest.message).optional(),
})
const attestationSchema = z.strictObject({
  number: z.int().min(1).optional().meta({ description: 'The version that was read; refused where another was published since.' }),
  note: z.string().trim().max(longest.message).optional(),
})

/** What clients read of pages, and what they say of it: publishing, confirming, acknowledging. */
export const publicationRoutes = (app: Router, server: Server): void => {
  addEndpoint(app, server, {
    method: 'post',
    path: `${page}/publish`,
    tag,
    summary: 'Publish what the page says now: clients read it from here on',
    params: pageParams,
    body: publicationSchema,
    run: async ({ params, body, context }) => ({
      body: await publishPage(await scopeOf(server, context, params.portal), { page: params.page, ...body }),
    }),
  })
  addEndpoint(app, server, {
    method: 'post',
    path: `${page}/revisions/{number}/publish`,
    tag,
    summary: 'Publish a version of the page',
    params: pageParams.extend({ number }),
    body: publicationSchema,
    run: async ({ params, body, context }) => ({
      body: await publishPage(await scopeOf(server, context, params.portal), { ...params, ...body }),
    }),
  })
  addEndpoint(app, server, {
    method: 'get',
    path: `${page}/publications`,
    tag,
    summary: 'What was published of a page, newest first',
    params: pageParams,
    query: listQuery,
    run: async ({ params, query, context }) => ({
      body: await listPublications(await scopeOf(server, context, params.portal), { page: params.page, ...query }),
    }),
  })
  addEndpoint(app, server, {
    method: 'get',
    path: `${page}/changes`,
    tag,
    summary: 'What the page says otherwise by now than what clients read, block by block',
    params: pageParams,
    run: async ({ params, context }) => ({
      body: await unpublishedChanges(await scopeOf(server, context, params.portal), { page: params.page, locale: context.var.locale }),
    }),
  })
  addEndpoint(app, server, {
    method: 'post',
    path: `${page}/confirmations`,
    tag,
    summary: 'Say as the client that what is published of the page is right, as of that version',
    params: pageParams,
    body: attestationSchema,
    run: async ({ params, body, context }) => ({
      body: await confirmPage(await scopeOf(server, context, params.portal), { page: params.page, ...body }),
    }),
  })
  addEndpoint(app, server, {
    method: 'get',
    path: `${page}/confirmations`,
    tag,
    summary: 'Who confirmed the page, when, and as of which version; newest first',
    params: pageParams,
    query: listQuery,
    run: async ({ params, query, context }) => ({
      body: await listConfirmations(await scopeOf(server, context, params.portal), { page: params.page, ...query }),
    }),
  })
  addEndpoint(app, server, {
    method: 'get',
    path: '/portals/{portal}/confirmations/awaited',
    tag,
    summary: 'The pages that wait for the client to confirm them, the one published longest ago first',
    params: portalParams,
    query: listQuery,
    run: async ({ params, query, context }) => ({
      body: listPart(await awaitedConfirmations(await scopeOf(server, context, params.portal)), (one) => one.page.id, query),
    }),
  })
  readingRoutes(app, server)
}

const readingRoutes = (app: Router, server: Server): void => {
  addEndpoint(app, server, {
    method: 'post',
    path: `${page}/readings`,
    tag,
    summary: 'Say to have read what is published of the page',
    params: pageParams,
    body: attestationSchema,
    run: async ({ params, body, context }) => ({
      body: await acknowledgePage(await scopeOf(server, context, params.portal), { page: params.page, ...body }),
    }),
  })
  addEndpoint(app, server, {
    method: 'get',
    path: `${page}/readings`,
    tag,
    summary: 'Each member of the portal, and whether it has read what is published of the page',
    params: pageParams,
    query: listQuery,
    run: async ({ params, query, context }) => ({
      body: listPart(await listReaders(await scopeOf(server, context, params.portal), params), ({ userId }) => userId, query),
    }),
  })
  addEndpoint(app, server, {
    method: 'get',
    path: `${page}/readings/own`,
    tag,
    summary: 'Whether one has read what is published of the page oneself',
    params: pageParams,
    run: async ({ params, context }) => ({ body: await ownReading(await scopeOf(server, context, params.portal), params) }),
  })
  addEndpoint(app, server, {
    method: 'get',
    path: `${page}/readings.csv`,
    tag,
    summary: 'The same list as CSV (UTF-8 with BOM)',
    params: pageParams,
    gives: ['text/csv'],
    run: async ({ params, context }) => {
      const scope = await scopeOf(server, context, params.portal)
      const table = readerTable(await listReaders(scope, params), context.var.locale, scope.portal.timeZone)
      return download(context, csvStream(table), 'text/csv; charset=utf-8', 'readings.csv')
    },
  })
  addEndpoint(app, server, {
    method: 'post',
    path: `${page}/readings/reminders`,
    tag,
    summary: 'Remind whoever has not read what is published of the page; answers whom',
    params: pageParams,
    status: 200,
    run: async ({ params, context }) => ({
      body: { reminded: await remindReaders(await scopeOf(server, context, params.portal), params) },
    }),
  })
}
