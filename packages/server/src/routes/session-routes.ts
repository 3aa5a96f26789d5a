import { readInvitation, recordSession } from '@tsuzuri/core'
import { personReadingSchema } from '@tsuzuri/model'
import { z } from 'zod'
import { clientAddress } from '../http/client-address.ts'
import { addEndpoint } from '../http/endpoint.ts'
import type { Router } from '../http/router.ts'
import type { Server } from '../server.ts'
import { describeMe } from './describe-me.ts'
import { joinByInvitation } from './join-by-invitation.ts'
import { passwordSchema, personNameSchema, tokenParams } from './schemas.ts'
import { signedInPerson } from './scope-of.ts'
import { withCookies } from './with-cookies.ts'

const codeSchema = z.strictObject({ code: z.string().trim().min(6).max(32) })

/** Signing in and out, the second factor, and taking an invitation. */
export const sessionRoutes = (app: Router, server: Server): void => {
  const { auth, limits, engine } = server
  const tag = 'Session'

  addEndpoint(app, server, {
    method: 'post',
    path: '/session',
    tag,
    summary: 'Sign in with e-mail and password',
    body: z.strictObject({ email: z.email().max(254), password: passwordSchema }),
    answer: z.object({ secondFactor: z.enum(['none', 'required']) }),
    status: 200,
    run: async ({ body, context }) => {
      const address = clientAddress(context.env?.incoming)
      const account = body.email.toLowerCase()
      await limits.signInAddress.take(address)
      await limits.signInAccount.take(`${account} ${address}`)
      const { answer, cookies } = await auth.signIn(body, context.req.raw.headers).catch(async (error: unknown) => {
        await recordSession(engine, 'session.refused', { id: account, name: account })
        throw error
      })
      await limits.signInAccount.forget(`${account} ${address}`)
      await limits.signInAddress.giveBack(address)
      if (answer.userId) await recordSession(engine, 'session.opened', { id: answer.userId, name: account })
      return withCookies(cookies, { secondFactor: answer.secondFactor })
    },
  })

  addEndpoint(app, server, {
    method: 'post',
    path: '/session/second-factor',
    tag,
    summary: 'Finish signing in with a code',
    body: codeSchema,
    status: 200,
    run: async ({ body, context }) => {
      const address = clientAddress(context.env?.incoming)
      await limits.secondFactor.take(address)
      const { answer, cookies } = await auth.secondFactor(body.code, context.req.raw.headers)
      await limits.secondFactor.giveBack(address)
      await recordSession(engine, 'session.opened', { id: answer.userId, name: '' })
      return withCookies(cookies, { secondFactor: 'none' })
    },
  })

  addEndpoint(app, server, {
    method: 'delete',
    path: '/session',
    tag,
    summary: 'Sign out',
    run: async ({ context }) => {
      // Nobody is not asked to sign in before signing out; a key has no session to end.
      const { kind, id, name } = context.var.actor
      if (kind !== 'person') return withCookies([], {})
      const { cookies } = await auth.signOut(context.req.raw.headers)
      await recordSession(engine, 'session.closed', { id, name })
      return withCookies(cookies, {})
    },
  })

  addEndpoint(app, server, {
    method: 'get',
    path: '/me',
    tag,
    summary: 'Who one is, and in which portals',
    run: async ({ context }) => ({ body: await describeMe(server, context) }),
  })

  addEndpoint(app, server, {
    method: 'post',
    path: '/second-factor/enrol',
    tag,
    summary: 'Begin to set up a second factor',
    body: z.strictObject({ password: passwordSchema }),
    status: 200,
    toldOnce: true,
    run: async ({ body, context }) => {
      const { id } = signedInPerson(context)
      await limits.secondFactor.take(id)
      return { body: await auth.enrol(body.password, context.req.raw.headers) }
    },
  })

  addEndpoint(app, server, {
    method: 'post',
    path: '/second-factor/confirm',
    tag,
    summary: 'Switch the second factor on',
    body: codeSchema,
    status: 200,
    run: async ({ body, context }) => {
      const { id, name } = signedInPerson(context)
      await limits.secondFactor.take(id)
      const { cookies } = await auth.confirm(body.code, context.req.raw.headers)
      await recordSession(engine, 'second-factor.changed', { id, name })
      return withCookies(cookies, {})
    },
  })

  addEndpoint(app, server, {
    method: 'delete',
    path: '/second-factor',
    tag,
    summary: 'Switch the second factor off',
    body: z.strictObject({ password: passwordSchema }),
    run: async ({ body, context }) => {
      const { id, name } = signedInPerson(context)
      await limits.secondFactor.take(id)
      const { cookies } = await auth.disable(body.password, context.req.raw.headers)
      await recordSession(engine, 'second-factor.changed', { id, name })
      return withCookies(cookies, {})
    },
  })

  addEndpoint(app, server, {
    method: 'get',
    path: '/invitations/{token}',
    tag,
    summary: 'What an invitation is for',
    params: tokenParams,
    run: async ({ params, context }) => {
      const address = clientAddress(context.env?.incoming)
      await limits.invitation.take(address)
      const invitation = await readInvitation(engine, params.token)
      await limits.invitation.giveBack(address)
      return { body: invitation }
    },
  })

  addEndpoint(app, server, {
    method: 'post',
    path: '/invitations/{token}/accept',
    tag,
    summary: 'Take an invitation',
    params: tokenParams,
    body: z.strictObject({ name: personNameSchema, reading: personReadingSchema.optional(), password: passwordSchema }),
    status: 200,
    run: async ({ params, body, context }) => {
      const address = clientAddress(context.env?.incoming)
      await limits.invitation.take(address)
      const { email } = await readInvitation(engine, params.token)
      await limits.signInAccount.take(`${email} ${address}`)
      await joinByInvitation(server, { token: params.token, email, ...body })
      const { answer, cookies } = await auth.signIn({ email, password: body.password }, context.req.raw.headers)
      await limits.signInAccount.forget(`${email} ${address}`)
      await limits.invitation.giveBack(address)
      if (answer.userId) await recordSession(engine, 'session.opened', { id: answer.userId, name: body.name })
      return withCookies(cookies, { secondFactor: answer.secondFactor })
    },
  })
}
