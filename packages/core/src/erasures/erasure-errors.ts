import { defineErrors } from '@tsuzuri/model'

export const erasureErrors = defineErrors('erasure', {
  missing: { kind: 'missing', message: () => 'Nobody has asked for the erasure of this drive.' },
  pending: {
    kind: 'conflict',
    message: () => 'The erasure of this drive has been asked for already.',
    hint: 'Another firm admin carries it out, or the request is withdrawn first.',
  },
  done: { kind: 'conflict', message: () => 'This drive has been erased; that cannot be undone or repeated.' },
  unconfirmed: {
    kind: 'invalid',
    message: (slug: string) => `To confirm, write the name in the portal's address: \`${slug}\`.`,
    hint: 'The drive is as it was.',
  },
  'same-person': {
    kind: 'denied',
    message: () => 'Whoever asks for an erasure cannot carry it out as well.',
    hint: 'Another firm admin has to; one can be named on the desk.',
  },
})
