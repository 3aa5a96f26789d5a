import type { Role } from '@tsuzuri/model'
import { address } from './address.ts'
import type { Items } from './answers.ts'
import type { CreatedKey, KeyView } from './key-answers.ts'
import type { FirmAdminView, InvitationLink, MemberView, OpenInvitation } from './member-answers.ts'
import type { Send } from './send.ts'

/** Who belongs to a portal, who has been invited, the programs that have a key, and who stands above all portals. */
export const memberAddresses = (send: Send) => ({
  members: (portal: string) => send<Items<MemberView>>('GET', address('portals', portal, 'members')),
  changeMember: (portal: string, member: string, role: Role, etag: string) =>
    send<MemberView>('PATCH', address('portals', portal, 'members', member), { body: { role }, ifMatch: `"${etag}"` }),
  setReading: (portal: string, member: string, reading: string, etag: string) =>
    send<MemberView>('PATCH', address('portals', portal, 'members', member), { body: { reading }, ifMatch: `"${etag}"` }),
  removeMember: (portal: string, member: string, etag: string) =>
    send('DELETE', address('portals', portal, 'members', member), { ifMatch: `"${etag}"` }),
  makePasswordLink: (portal: string, member: string) =>
    send<InvitationLink>('POST', address('portals', portal, 'members', member, 'password-link')),
  invite: (portal: string, invitation: { readonly email: string; readonly name: string; readonly reading?: string; readonly role: Role }) =>
    send<InvitationLink>('POST', address('portals', portal, 'members'), { body: invitation }),
  invitations: (portal: string) => send<Items<OpenInvitation>>('GET', address('portals', portal, 'invitations')),
  renewInvitation: (portal: string, invitation: string, etag: string) =>
    send<InvitationLink>('POST', address('portals', portal, 'invitations', invitation, 'renew'), { ifMatch: `"${etag}"` }),
  revokeInvitation: (portal: string, invitation: string, etag: string) =>
    send('DELETE', address('portals', portal, 'invitations', invitation), { ifMatch: `"${etag}"` }),
  firmAdmins: () => send<Items<FirmAdminView>>('GET', address('firm-admins')),
  putFirmAdmin: (email: string) => send<FirmAdminView>('POST', address('firm-admins'), { body: { email } }),
  removeFirmAdmin: (member: string) => send('DELETE', address('firm-admins', member)),
  keys: (portal: string) => send<Items<KeyView>>('GET', address('portals', portal, 'keys')),
  createKey: (portal: string, key: { readonly name: string; readonly role: Role }) =>
    send<CreatedKey>('POST', address('portals', portal, 'keys'), { body: key }),
  revokeKey: (portal: string, key: string) => send('DELETE', address('portals', portal, 'keys', key)),
})
