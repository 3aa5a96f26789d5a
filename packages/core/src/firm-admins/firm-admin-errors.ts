import { defineErrors } from '@tsuzuri/model'

export const firmAdminErrors = defineErrors('firm-admin', {
  missing: { kind: 'missing', message: (user: string) => `\`${user}\` is no administrator of the firm.` },
  unknown: {
    kind: 'invalid',
    message: (email: string) => `Nobody has an account with the address \`${email}\`.`,
    hint: 'Invite the person to a portal as director or member first; who has an account can be made an administrator.',
  },
  client: {
    kind: 'conflict',
    message: (email: string) => `\`${email}\` belongs to a client, who must not see other portals.`,
    hint: 'Make somebody of the firm an administrator.',
  },
  last: {
    kind: 'conflict',
    message: (name: string) => `\`${name}\` is the only administrator of the firm.`,
    hint: 'Make somebody else an administrator first.',
  },
})
