import { defineErrors } from '@tsuzuri/model'

export const listErrors = defineErrors('list', {
  'cursor-invalid': {
    kind: 'invalid',
    message: () => 'The cursor is not one that this list gave out.',
    hint: 'Take `next` of the answer before unchanged, with the same order, or leave the cursor out to begin anew.',
  },
  'limit-invalid': { kind: 'invalid', message: (limit: number) => `A list has a limit of 1 to 200, not ${limit}.` },
})
