import { defineErrors } from '@tsuzuri/model'

export const feedErrors = defineErrors('feed', {
  missing: {
    kind: 'missing',
    message: () => 'There is no calendar at this address.',
    hint: 'It may have been renewed or ended: make a new address on the account page.',
  },
})
