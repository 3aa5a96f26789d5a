import { addComment, changeRecordComment, commentFiles, listComments, listWatchers, removeRecordComment, watchRecord } from '@tsuzuri/core'
import { listPart } from '@tsuzuri/db'
import { z } from 'zod'
import { addEndpoint } from '../http/endpoint.ts'
import type { Router } from '../http/router.ts'
import type { Server } from '../server.ts'
import { commentSchema, listQuery, recordCommentSchema, recordParams, timelineQuery } from './schemas.ts'
import { scopeOf } from './scope-of.ts'

const tag = 'Records'
const base = '/portals/{portal}/collections/{collection}/records/{record}'
const commentParams = recordParams.extend({ comment: z.uuid() })

/** What is said of a record, and who follows it. */
export const recordCommentRoutes = (app: Router, server: Server): void => {
  addEndpoint(app, server, {
    method: 'get',
    path: `${base}/comments`,
    tag,
    summary: 'Comments on a record; what is attached to them stands in `references`',
    params: recordParams,
    query: timelineQuery,
    run: async ({ params: { portal, ...ref }, query: { order, ...query }, context }) => {
      const scope = await scopeOf(server, context, portal)
      const comments = await listComments(scope, { ...ref, ...query, newestFirst: order === 'newest' })
      return { body: { ...comments, references: await commentFiles(scope, comments.items) } }
    },
  })
  addEndpoint(app, server, {
    method: 'post',
    path: `${base}/comments`,
    tag,
    summary: 'Comment on a record; `@` and a member’s name names somebody; a firm-only comment never leaves for a client',
    params: recordParams,
    body: recordCommentSchema,
    run: async ({ params: { portal, ...ref }, body, context }) => ({
      body: await addComment(await scopeOf(server, context, portal), { ...ref, ...body }),
    }),
  })
  addEndpoint(app, server, {
    method: 'patch',
    path: `${base}/comments/{comment}`,
    tag,
    summary: 'Write one’s own comment anew, within a day; what it said stays in `former`, for one’s own side',
    params: commentParams,
    body: commentSchema,
    run: async ({ params: { portal, ...ref }, body, context }) => ({
      body: await changeRecordComment(await scopeOf(server, context, portal), { ...ref, ...body }),
    }),
  })
  addEndpoint(app, server, {
    method: 'delete',
    path: `${base}/comments/{comment}`,
    tag,
    summary: 'Take one’s own comment back, within a day',
    params: commentParams,
    run: async ({ params: { portal, ...ref }, context }) => ({
      body: await removeRecordComment(await scopeOf(server, context, portal), ref),
    }),
  })
  addEndpoint(app, server, {
    method: 'get',
    path: `${base}/watchers`,
    tag,
    summary: 'Who follows a record: whoever wrote of it, was assigned to it, or chose to',
    params: recordParams,
    query: listQuery,
    run: async ({ params: { portal, ...ref }, query, context }) => ({
      body: listPart(await listWatchers(await scopeOf(server, context, portal), ref), ({ userId }) => userId, query),
    }),
  })
  for (const [method, watch, summary] of [
    ['put', true, 'Follow a record'],
    ['delete', false, 'Follow a record no more'],
  ] as const)
    addEndpoint(app, server, {
      method,
      path: `${base}/watchers/me`,
      tag,
      summary,
      params: recordParams,
      run: async ({ params: { portal, ...ref }, context }) => ({
        body: { items: await watchRecord(await scopeOf(server, context, portal), { ...ref, watch }), next: null },
      }),
    })
}
