import {
  changeMember,
  describeMembers,
  getMember,
  inviteMember,
  listInvitations,
  removeMember,
  renewInvitation,
  revokeInvitation,
  type Scope,
  setReading,
} from '@tsuzuri/core'
import { listPart } from '@tsuzuri/db'
import { personReadingSchema, roleSchema } from '@tsuzuri/model'
import { z } from 'zod'
import { addEndpoint } from '../http/endpoint.ts'
import { etagOf, ifMatchTag } from '../http/if-match.ts'
import type { Router } from '../http/router.ts'
import { queueLinkMail } from '../mail/queue-link-mail.ts'
import type { Server } from '../server.ts'
import { invitationSchema, listQuery, memberParams, portalParams } from './schemas.ts'
import { scopeOf } from './scope-of.ts'

interface Invited {
  readonly invitation: { readonly name: string; readonly email: string }
  readonly token: string
}

const memberPatch = z
  .strictObject({ role: roleSchema.optional(), reading: personReadingSchema.optional() })
  .refine((change) => Object.keys(change).length > 0, 'Name a role or a reading.')
const invitationParams = portalParams.extend({ invitation: z.string().min(1).max(200) })

/** Who belongs to a portal, and who has been invited. */
export const memberRoutes = (app: Router, server: Server): void => {
  const tag = 'Members'
  const linkOf = (token: string): string => `${server.config.origin}/invite/${token}`
  const mailLink = ({ portal }: Scope, { invitation: { name, email }, token }: Invited) =>
    queueLinkMail(server, { purpose: 'invitation', token, name, address: email, portal: portal.name })

  addEndpoint(app, server, {
    method: 'get',
    path: '/portals/{portal}/members',
    tag,
    summary: 'Who belongs to a portal',
    params: portalParams,
    query: listQuery,
    run: async ({ params, query, context }) => ({
      body: listPart(await describeMembers(await scopeOf(server, context, params.portal)), ({ userId }) => userId, query),
    }),
  })
  addEndpoint(app, server, {
    method: 'post',
    path: '/portals/{portal}/members',
    tag,
    summary: 'Invite somebody by link',
    params: portalParams,
    body: invitationSchema,
    toldOnce: true,
    run: async ({ params, body, context }) => {
      const scope = await scopeOf(server, context, params.portal)
      await server.limits.invitation.take(scope.actor.id)
      const { invitation, token } = await server.engine.store.unit(async () => {
        const invited = await inviteMember(scope, {
          email: body.email,
          role: body.role,
          reading: body.reading,
          name: body.name ?? body.email.split('@', 1)[0] ?? body.email,
        })
        await mailLink(scope, invited)
        return invited
      })
      const { id, email, name, reading, role, expiresAt } = invitation
      return { body: { id, email, name, reading, role, expiresAt, link: linkOf(token) } }
    },
  })
  addEndpoint(app, server, {
    method: 'get',
    path: '/portals/{portal}/members/{member}',
    tag,
    summary: 'A member',
    params: memberParams,
    run: async ({ params, context }) => {
      const member = await getMember(await scopeOf(server, context, params.portal), { userId: params.member })
      return { body: member, headers: { etag: etagOf(member.etag) } }
    },
  })
  addEndpoint(app, server, {
    method: 'patch',
    path: '/portals/{portal}/members/{member}',
    tag,
    summary: 'Give a member another role, or say how the name is read',
    params: memberParams,
    body: memberPatch,
    run: async ({ params, body, context }) => {
      const scope = await scopeOf(server, context, params.portal)
      const base = ifMatchTag(context.req.header('if-match'))
      const { role, reading } = body
      const member = await server.engine.store.unit(async () => {
        const read = reading === undefined ? null : await setReading(scope, { userId: params.member, reading, base })
        if (role === undefined) return read ?? getMember(scope, { userId: params.member })
        return changeMember(scope, { userId: params.member, role, base: read && base !== undefined ? read.etag : base })
      })
      // Sessions hold what their person is called.
      server.auth.forget()
      return { body: member, headers: { etag: etagOf(member.etag) } }
    },
  })
  addEndpoint(app, server, {
    method: 'delete',
    path: '/portals/{portal}/members/{member}',
    tag,
    summary: 'Take a member out of the portal',
    params: memberParams,
    run: async ({ params, context }) => {
      const scope = await scopeOf(server, context, params.portal)
      return { body: await removeMember(scope, { userId: params.member, base: ifMatchTag(context.req.header('if-match')) }) }
    },
  })

  addEndpoint(app, server, {
    method: 'get',
    path: '/portals/{portal}/invitations',
    tag,
    summary: 'Invitations nobody has used yet',
    params: portalParams,
    query: listQuery,
    run: async ({ params, query, context }) => ({
      body: listPart(await listInvitations(await scopeOf(server, context, params.portal)), ({ id }) => id, query),
    }),
  })
  addEndpoint(app, server, {
    method: 'post',
    path: '/portals/{portal}/invitations/{invitation}/renew',
    tag,
    summary: 'Make the link of an invitation anew; it is told once',
    params: invitationParams,
    toldOnce: true,
    status: 200,
    run: async ({ params, context }) => {
      const scope = await scopeOf(server, context, params.portal)
      await server.limits.invitation.take(scope.actor.id)
      const change = { id: params.invitation, base: ifMatchTag(context.req.header('if-match')) }
      const { invitation, token } = await server.engine.store.unit(async () => {
        const renewed = await renewInvitation(scope, change)
        await mailLink(scope, renewed)
        return renewed
      })
      return { body: { ...invitation, link: linkOf(token) }, headers: { etag: etagOf(invitation.etag) } }
    },
  })
  addEndpoint(app, server, {
    method: 'delete',
    path: '/portals/{portal}/invitations/{invitation}',
    tag,
    summary: 'Take an invitation back',
    params: invitationParams,
    run: async ({ params, context }) => {
      const scope = await scopeOf(server, context, params.portal)
      return { body: await revokeInvitation(scope, { id: params.invitation, base: ifMatchTag(context.req.header('if-match')) }) }
    },
  })
}
