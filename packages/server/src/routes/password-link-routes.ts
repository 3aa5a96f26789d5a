import { makePasswordLink, readPasswordLink, resetPassword } from '@tsuzuri/core'
import { z } from 'zod'
import { clientAddress } from '../http/client-address.ts'
import { addEndpoint } from '../http/endpoint.ts'
import type { Router } from '../http/router.ts'
import { queueLinkMail } from '../mail/queue-link-mail.ts'
import type { Server } from '../server.ts'
import { memberParams, passwordSchema, tokenParams } from './schemas.ts'
import { scopeOf } from './scope-of.ts'

/** A forgotten password: the link that is handed out, and what whoever holds it does. */
export const passwordLinkRoutes = (app: Router, server: Server): void => {
  const { auth, engine, limits, config } = server

  addEndpoint(app, server, {
    method: 'post',
    path: '/portals/{portal}/members/{member}/password-link',
    tag: 'Members',
    summary: 'Make a link by which a member sets a new password; it is told once',
    params: memberParams,
    toldOnce: true,
    run: async ({ params, context }) => {
      const scope = await scopeOf(server, context, params.portal)
      await limits.passwordLink.take(scope.actor.id)
      const { name, expiresAt, token } = await engine.store.unit(async (tx) => {
        const made = await makePasswordLink(scope, { userId: params.member })
        const person = await tx.portals.addressee(params.member)
        const mail = { purpose: 'password', token: made.token, name: made.name, portal: scope.portal.name } as const
        if (person) await queueLinkMail(server, { ...mail, address: person.email })
        return made
      })
      return { body: { name, expiresAt, link: `${config.origin}/password/${token}` } }
    },
  })
  addEndpoint(app, server, {
    method: 'get',
    path: '/password-links/{token}',
    tag: 'Session',
    summary: 'Whose password a link sets',
    params: tokenParams,
    run: async ({ params, context }) => {
      const address = clientAddress(context.env?.incoming)
      await limits.passwordLink.take(address)
      const person = await readPasswordLink(engine, params.token)
      await limits.passwordLink.giveBack(address)
      return { body: person }
    },
  })
  addEndpoint(app, server, {
    method: 'post',
    path: '/password-links/{token}/use',
    tag: 'Session',
    summary: 'Set the password by a link; all sessions of the person end',
    params: tokenParams,
    body: z.strictObject({ password: passwordSchema }),
    status: 200,
    run: async ({ params, body, context }) => {
      const address = clientAddress(context.env?.incoming)
      await limits.passwordLink.take(address)
      const { email } = await resetPassword(engine, auth, { token: params.token, password: body.password })
      await limits.passwordLink.giveBack(address)
      // Whoever tried too often with the forgotten one need not wait with the new one.
      await limits.signInAccount.forget(`${email.toLowerCase()} ${address}`)
      return { body: {} }
    },
  })
}
