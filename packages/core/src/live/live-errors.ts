import { defineErrors } from '@tsuzuri/model'

/** Of live documents, whoever writes into them: people, the API, the command line. */
export const liveErrors = defineErrors('collab', {
  full: {
    kind: 'too-large',
    message: () => 'The page has reached the size at which it can only be read, or be made shorter.',
    hint: 'Take something out, or go on in a new page.',
  },
})
