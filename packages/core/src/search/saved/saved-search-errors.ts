import { defineErrors, type Issue } from '@tsuzuri/model'

export const savedSearchErrors = defineErrors('saved-search', {
  missing: { kind: 'missing', message: (id: string) => `You have no saved search \`${id}\`.` },
  invalid: {
    kind: 'invalid',
    message: (_issues: readonly Issue[]) => 'The search cannot be saved like this.',
    hint: 'Correct what `errors` names.',
    issues: (issues: readonly Issue[]) => issues,
  },
  taken: {
    kind: 'conflict',
    message: (name: string) => `You have saved another search as \`${name}\`.`,
    hint: 'Give it another name, or delete the other one.',
  },
  full: {
    kind: 'conflict',
    message: (most: number) => `You keep ${most} searches already.`,
    hint: 'Delete one that you no longer need.',
  },
})
