import { dropPasswordLink, recordRename, recordSession } from '@tsuzuri/core'
import { listPart } from '@tsuzuri/db'
import { locales, personReadingSchema, userIdSchema } from '@tsuzuri/model'
import { z } from 'zod'
import { addEndpoint } from '../http/endpoint.ts'
import type { Router } from '../http/router.ts'
import type { Server } from '../server.ts'
import { listQuery, passwordSchema, personNameSchema } from './schemas.ts'
import { signedInPerson } from './scope-of.ts'
import { withCookies } from './with-cookies.ts'

const sessionParams = z.object({ session: z.string().min(1).max(200) })

/** A person's own name, language, password and sessions. */
export const accountRoutes = (app: Router, server: Server): void => {
  const { auth, limits, engine } = server
  const tag = 'Account'

  addEndpoint(app, server, {
    method: 'patch',
    path: '/me',
    tag,
    summary: 'Change the name one is called by, how it is read, or the language',
    body: z.strictObject({
      name: personNameSchema.optional(),
      reading: personReadingSchema.optional(),
      locale: z.enum(locales).optional(),
    }),
    run: async ({ body, context }) => {
      const { id, name: from } = signedInPerson(context)
      const { headers } = context.req.raw
      const { name: to = from, reading: readAs, locale: language } = body
      const before = context.var.session?.person.reading ?? ''
      await engine.store.unit(async () => {
        if ([body.name, readAs, language].some((change) => change !== undefined)) await auth.changePerson(body, headers)
        const reading = readAs === before ? undefined : readAs
        if (to !== from || reading !== undefined) await recordRename(engine, { id: userIdSchema.parse(id), from, to, reading })
      })
      auth.forget()
      const { name, reading, locale } = (await auth.session(headers))?.person ?? { name: from, reading: before, locale: null }
      return { body: { name, reading, locale } }
    },
  })

  addEndpoint(app, server, {
    method: 'put',
    path: '/me/password',
    tag,
    summary: 'Change the password; all other sessions end',
    body: z.strictObject({ current: passwordSchema, password: passwordSchema }),
    run: async ({ body, context }) => {
      const { id, name } = signedInPerson(context)
      await limits.password.take(id)
      // Slow, since a password is hashed; but neither may be without the other.
      const { cookies } = await engine.store.unit(async () => {
        const changed = await auth.changePassword(body, context.req.raw.headers)
        await dropPasswordLink(engine, userIdSchema.parse(id))
        await recordSession(engine, 'password.changed', { id, name })
        await recordSession(engine, 'session.closed', { id, name })
        return changed
      })
      await limits.password.forget(id)
      return withCookies(cookies, {})
    },
  })

  addEndpoint(app, server, {
    method: 'get',
    path: '/me/sessions',
    tag,
    summary: 'Where one is signed in',
    query: listQuery,
    run: async ({ query, context }) => {
      signedInPerson(context)
      return { body: listPart(await auth.sessions(context.req.raw.headers), ({ id }) => id, query) }
    },
  })
  addEndpoint(app, server, {
    method: 'delete',
    path: '/me/sessions/{session}',
    tag,
    summary: 'End one of one’s own sessions',
    params: sessionParams,
    run: async ({ params, context }) => {
      const { id, name } = signedInPerson(context)
      await engine.store.unit(async () => {
        await auth.endSession(params.session, context.req.raw.headers)
        await recordSession(engine, 'session.closed', { id, name })
      })
      return { body: {} }
    },
  })
  addEndpoint(app, server, {
    method: 'delete',
    path: '/me/sessions',
    tag,
    summary: 'End all of one’s own sessions but this one',
    run: async ({ context }) => {
      const { id, name } = signedInPerson(context)
      await engine.store.unit(async () => {
        await auth.endOtherSessions(context.req.raw.headers)
        await recordSession(engine, 'session.closed', { id, name })
      })
      return { body: {} }
    },
  })
}
