import type { Client, InvitationLink } from '@tsuzuri/client'
import { type Role, roleSchema } from '@tsuzuri/model'
import type { Form } from './answer-form.ts'

/**
 * What is done about the people of a portal. Each answers where to go on to; a link is told once, on the page that
 * answers, and nowhere in an address.
 */
export const memberForms = (client: Client, portal: string, me: string | null, told: { current: InvitationLink | null }) => {
  const here = `/p/${portal}/members`
  const roleIn = (form: Form): Role => roleSchema.catch('client-viewer').parse(form.text('role'))
  return {
    invite: async (form: Form): Promise<string> => {
      const invitation = { email: form.text('email'), name: form.text('name'), role: roleIn(form) }
      told.current = await client.invite(portal, invitation)
      return here
    },
    change: async (form: Form): Promise<string> => {
      await client.changeMember(portal, form.text('member'), roleIn(form), form.text('etag'))
      return `${here}?done=changed`
    },
    remove: async (form: Form): Promise<string> => {
      const member = form.text('member')
      await client.removeMember(portal, member, form.text('etag'))
      // Whoever left has nothing to see here any more.
      return member === me ? '/desk' : `${here}?done=removed`
    },
    renew: async (form: Form): Promise<string> => {
      told.current = await client.renewInvitation(portal, form.text('invitation'), form.text('etag'))
      return `${here}?done=renewed`
    },
    revoke: async (form: Form): Promise<string> => {
      await client.revokeInvitation(portal, form.text('invitation'), form.text('etag'))
      return `${here}?done=revoked`
    },
  }
}
