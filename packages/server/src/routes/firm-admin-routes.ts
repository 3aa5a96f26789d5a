import { listFirmAdmins, putFirmAdmin, removeFirmAdmin } from '@tsuzuri/core'
import { listPart } from '@tsuzuri/db'
import { userIdSchema } from '@tsuzuri/model'
import { z } from 'zod'
import { addEndpoint } from '../http/endpoint.ts'
import type { Router } from '../http/router.ts'
import type { Server } from '../server.ts'
import { listQuery } from './schemas.ts'
import { signedIn } from './scope-of.ts'

/** The firm's administrators, who stand above all portals. */
export const firmAdminRoutes = (app: Router, server: Server): void => {
  const { auth, engine } = server
  const tag = 'Firm'

  addEndpoint(app, server, {
    method: 'get',
    path: '/firm-admins',
    tag,
    summary: 'The firm’s administrators',
    query: listQuery,
    run: async ({ query, context }) => ({
      body: listPart(await listFirmAdmins(engine, signedIn(context)), ({ userId }) => userId, query),
    }),
  })
  addEndpoint(app, server, {
    method: 'post',
    path: '/firm-admins',
    tag,
    summary: 'Make somebody who has an account an administrator of the firm',
    body: z.strictObject({ email: z.email().max(254) }),
    run: async ({ body: { email }, context }) => {
      const actor = signedIn(context)
      // Whether an address has an account is told to those only who may list them all.
      await listFirmAdmins(engine, actor)
      return { body: await putFirmAdmin(engine, actor, { email, userId: await auth.personByEmail(email) }) }
    },
  })
  addEndpoint(app, server, {
    method: 'delete',
    path: '/firm-admins/{member}',
    tag,
    summary: 'Take the firm’s administration from somebody',
    params: z.object({ member: z.string().max(200).pipe(userIdSchema) }),
    run: async ({ params, context }) => ({ body: await removeFirmAdmin(engine, signedIn(context), params.member) }),
  })
}
