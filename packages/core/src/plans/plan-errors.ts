import { defineErrors } from '@tsuzuri/model'

export const planErrors = defineErrors('plan', {
  missing: { kind: 'missing', message: (name: string) => `There is no plan \`${name}\`.` },
  stale: {
    kind: 'stale',
    message: (_current: unknown) => 'What would be planned is no longer what was shown: a page or an entry has changed meanwhile.',
    hint: 'Look at it again, and follow it then.',
    current: (current: unknown) => current,
  },
})
