import { chooseNotices, countNotices, listNotices, markNoticesRead, noticeChoices, unsubscribe } from '@tsuzuri/core'
import { noticeMails } from '@tsuzuri/model'
import { z } from 'zod'
import { addEndpoint } from '../http/endpoint.ts'
import { httpErrors } from '../http/http-errors.ts'
import type { Router } from '../http/router.ts'
import { readUnsubscribeToken } from '../mail/unsubscribe-token.ts'
import type { Server } from '../server.ts'
import { listQuery } from './schemas.ts'
import { signedInPerson } from './scope-of.ts'

const mail = z.enum(noticeMails).optional()
const place = z.string().min(1).max(200)

/** What a person was told, over all portals, and how they want to be told. */
export const noticeRoutes = (app: Router, server: Server): void => {
  const { engine } = server
  const tag = 'Notices'
  addEndpoint(app, server, {
    method: 'get',
    path: '/me/notices',
    tag,
    summary: 'What one was told, newest first',
    query: listQuery.extend({ unread: z.literal('true').optional() }),
    run: async ({ query: { unread, ...query }, context }) => ({
      body: await listNotices(engine, signedInPerson(context), { ...query, unread: unread !== undefined }),
    }),
  })
  addEndpoint(app, server, {
    method: 'get',
    path: '/me/notices/unread',
    tag,
    summary: 'How many of them one has not read',
    run: async ({ context }) => ({ body: { count: await countNotices(engine, signedInPerson(context)) } }),
  })
  addEndpoint(app, server, {
    method: 'post',
    path: '/me/notices/read',
    tag,
    summary: 'Mark some of them as read, or all of them without `ids`',
    body: z.strictObject({ ids: z.array(z.string().max(100)).max(200).optional() }),
    status: 200,
    run: async ({ body, context }) => ({ body: { read: await markNoticesRead(engine, signedInPerson(context), body.ids ?? null) } }),
  })
  addEndpoint(app, server, {
    method: 'get',
    path: '/me/notice-choices',
    tag,
    summary: 'How one wants to be told by mail: in a portal, or without one wherever nothing is said for the portal',
    query: z.object({ portal: place.optional() }),
    run: async ({ query, context }) => ({ body: await noticeChoices(engine, signedInPerson(context), query.portal ?? null) }),
  })
  addEndpoint(app, server, {
    method: 'put',
    path: '/me/notice-choices',
    tag,
    summary: 'Say how one wants to be told: by mail at once, once a day, or not by mail',
    body: z.strictObject({
      portal: place.optional(),
      choices: z.strictObject({
        assigned: mail,
        turn: mail,
        reply: mail,
        ended: mail,
        escalated: mail,
        asked: mail,
        confirmed: mail,
        file: mail,
      }),
    }),
    run: async ({ body, context }) => ({
      body: await chooseNotices(engine, signedInPerson(context), { portal: body.portal ?? null, choices: body.choices }),
    }),
  })
  addEndpoint(app, server, {
    method: 'post',
    path: '/unsubscribe/{token}',
    tag,
    summary: 'End mails of a kind by the link in them (RFC 8058); notices on the site go on',
    params: z.object({ token: z.string().min(10).max(1000) }),
    takes: ['application/x-www-form-urlencoded'],
    status: 200,
    run: async ({ params }) => {
      const asked = readUnsubscribeToken(server.secret, params.token)
      if (!asked) throw httpErrors.missing()
      await unsubscribe(engine, asked)
      return { body: { unsubscribed: true } }
    },
  })
}
