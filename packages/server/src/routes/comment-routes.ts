import {
  changeComment,
  getThread,
  listThreads,
  removeComment,
  replyToThread,
  resolveThread,
  type ShownThread,
  startThread,
} from '@tsuzuri/core'
import { longest, threadStates } from '@tsuzuri/model'
import { z } from 'zod'
import { addEndpoint, type Outgoing } from '../http/endpoint.ts'
import { etagOf, ifMatchVersion } from '../http/if-match.ts'
import type { Router } from '../http/router.ts'
import type { Server } from '../server.ts'
import { commentSchema, listQuery, pageParams, versionSchema } from './schemas.ts'
import { scopeOf } from './scope-of.ts'

const tag = 'Comments'
const base = '/portals/{portal}/pages/{page}/comments'
const commentParams = pageParams.extend({ comment: z.uuid() })
const position = z.base64().min(1).max(200).meta({ description: 'A Yjs relative position in the fragment `content`, encoded, in base64.' })
const words = z.string().max(longest.quote)
const passageSchema = z.union([
  z.strictObject({ start: position, end: position }),
  z.strictObject({ quote: words.min(1), prefix: words.optional(), suffix: words.optional() }),
])
const newThreadSchema = commentSchema.extend({ passage: passageSchema.optional() })
const threadListQuery = listQuery.extend({ state: z.enum(threadStates).optional(), version: versionSchema.optional() })

/** What is said of pages and of passages of them. A thread is named by its first comment. */
export const commentRoutes = (app: Router, server: Server): void => {
  addEndpoint(app, server, {
    method: 'get',
    path: base,
    tag,
    summary: 'The threads of comments on a page, oldest first, and where their passages are now',
    params: pageParams,
    query: threadListQuery,
    kept: true,
    run: async ({ params, query, context }) => ({
      body: await listThreads(await scopeOf(server, context, params.portal), { page: params.page, ...query }),
    }),
  })
  addEndpoint(app, server, {
    method: 'post',
    path: base,
    tag,
    summary: 'Comment on a page, or on a passage of it by its words or by relative positions',
    params: pageParams,
    body: newThreadSchema,
    run: async ({ params, body, context }) => {
      const scope = await scopeOf(server, context, params.portal)
      await server.limits.comment.take(scope.actor.id)
      return answer(await startThread(scope, { page: params.page, ...body }))
    },
  })
  addEndpoint(app, server, {
    method: 'get',
    path: `${base}/{comment}`,
    tag,
    summary: 'The thread of a comment',
    params: commentParams,
    kept: true,
    run: async ({ params, context }) => answer(await getThread(await scopeOf(server, context, params.portal), params)),
  })
  addEndpoint(app, server, {
    method: 'patch',
    path: `${base}/{comment}`,
    tag,
    summary: 'Write one’s own comment anew; `If-Match` names the version of the thread it was read in',
    params: commentParams,
    body: commentSchema,
    run: async ({ params, body, context }) => {
      const scope = await scopeOf(server, context, params.portal)
      return answer(await changeComment(scope, { ...ref(params), ...body, base: ifMatchVersion(context.req.header('if-match')) }))
    },
  })
  addEndpoint(app, server, {
    method: 'delete',
    path: `${base}/{comment}`,
    tag,
    summary: 'Take one’s own comment back; who wrote it and when stays',
    params: commentParams,
    run: async ({ params, context }) => {
      const scope = await scopeOf(server, context, params.portal)
      return answer(await removeComment(scope, { ...ref(params), base: ifMatchVersion(context.req.header('if-match')) }))
    },
  })
  addEndpoint(app, server, {
    method: 'post',
    path: `${base}/{comment}/replies`,
    tag,
    summary: 'Answer a thread; a resolved one is open again by that',
    params: commentParams,
    body: commentSchema,
    run: async ({ params, body, context }) => {
      const scope = await scopeOf(server, context, params.portal)
      await server.limits.comment.take(scope.actor.id)
      return answer(await replyToThread(scope, { ...ref(params), ...body }))
    },
  })
  for (const [verb, to, summary] of [
    ['resolve', 'resolved', 'Say that a thread is dealt with'],
    ['reopen', 'open', 'Say that a thread is not dealt with'],
  ] as const)
    addEndpoint(app, server, {
      method: 'post',
      path: `${base}/{comment}/${verb}`,
      tag,
      summary,
      params: commentParams,
      status: 200,
      run: async ({ params, context }) => {
        const scope = await scopeOf(server, context, params.portal)
        return answer(await resolveThread(scope, { ...ref(params), to, base: ifMatchVersion(context.req.header('if-match')) }))
      },
    })
}

const ref = ({ page, comment }: { readonly page: string; readonly comment: string }) => ({ page, comment })

const answer = (thread: ShownThread): Outgoing => ({ body: thread, headers: { etag: etagOf(thread.version) } })
