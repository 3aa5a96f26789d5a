import { authErrors } from '@tsuzuri/auth'
import { recordSession } from '@tsuzuri/core'
import { listPart } from '@tsuzuri/db'
import { userIdSchema } from '@tsuzuri/model'
import { z } from 'zod'
import { addEndpoint } from '../http/endpoint.ts'
import type { Router } from '../http/router.ts'
import type { Server } from '../server.ts'
import { listQuery, passwordSchema } from './schemas.ts'
import { signedInPerson } from './scope-of.ts'

/** A person's app passwords: what a file explorer signs in with. */
export const appPasswordRoutes = (app: Router, server: Server): void => {
  const { auth, engine, limits } = server
  const tag = 'Account'

  addEndpoint(app, server, {
    method: 'get',
    path: '/me/app-passwords',
    tag,
    summary: 'One’s own app passwords that work, without their secrets',
    query: listQuery,
    run: async ({ query, context }) => {
      const { id } = signedInPerson(context)
      return { body: listPart(await auth.appPasswordsOf(userIdSchema.parse(id)), (appPassword) => appPassword.id, query) }
    },
  })
  addEndpoint(app, server, {
    method: 'post',
    path: '/me/app-passwords',
    tag,
    summary: 'Make an app password; its secret is told once, and one’s own password is asked for again',
    toldOnce: true,
    body: z.strictObject({ name: z.string().trim().min(1).max(32), password: passwordSchema }),
    run: async ({ body, context }) => {
      const { id, name } = signedInPerson(context)
      await limits.password.take(id)
      await auth.checkPassword({ email: context.var.session?.person.email ?? '', password: body.password }).catch(() => {
        throw authErrors.passwordRefused('password')
      })
      await limits.password.forget(id)
      const made = await engine.store.unit(async () => {
        const appPassword = await auth.createAppPassword(userIdSchema.parse(id), body.name)
        await recordSession(engine, 'app-password.made', { id, name }, { name: body.name })
        return appPassword
      })
      return { body: made }
    },
  })
  addEndpoint(app, server, {
    method: 'delete',
    path: '/me/app-passwords/{appPassword}',
    tag,
    summary: 'Revoke one of one’s own app passwords',
    params: z.object({ appPassword: z.string().min(1).max(200) }),
    run: async ({ params, context }) => {
      const { id, name } = signedInPerson(context)
      const revoked = await engine.store.unit(async () => {
        const appPassword = await auth.revokeAppPassword(userIdSchema.parse(id), params.appPassword)
        await recordSession(engine, 'app-password.revoked', { id, name }, { name: appPassword.name })
        return appPassword
      })
      return { body: revoked }
    },
  })
}
