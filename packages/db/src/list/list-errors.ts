import { defineErrors, type Issue } from '@tsuzuri/model'

/** What a query of a list can have wrong. */
export const listErrors = defineErrors('list', {
  'cursor-invalid': {
    kind: 'invalid',
    message: () => 'The cursor is not one that this list gave out.',
    hint: 'Take `next` of the answer before unchanged, with the same order, or leave the cursor out to begin anew.',
    issues: (): readonly Issue[] => [{ path: 'query.cursor', message: 'It is none of this list.' }],
  },
  'limit-invalid': {
    kind: 'invalid',
    message: (limit: number) => `A list has a limit of 1 to 200, not ${limit}.`,
    issues: (): readonly Issue[] => [{ path: 'query.limit', message: 'It is not 1 to 200.' }],
  },
})
