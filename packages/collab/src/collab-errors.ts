import { defineErrors } from '@tsuzuri/model'

export const collabErrors = defineErrors('collab', {
  badFrame: { kind: 'invalid', message: (reason: string) => `A frame could not be read: ${reason}.` },
  closed: { kind: 'unavailable', message: () => 'The page is not being edited here any more.', hint: 'Try again.' },
  foreignClient: {
    kind: 'denied',
    message: (clientId: number) => `The Yjs client id ${clientId} belongs to somebody else on this page.`,
    hint: 'Begin with a new document.',
  },
})
