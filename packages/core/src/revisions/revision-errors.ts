import { defineErrors } from '@tsuzuri/model'

export const revisionErrors = defineErrors('revision', {
  missing: { kind: 'missing', message: (page: string, number: number) => `The page \`${page}\` has no revision ${number}.` },
  named: {
    kind: 'conflict',
    message: (number: number, name: string) => `Nothing was changed since revision ${number}, which is called \`${name}\` already.`,
    hint: 'Change the name of that revision.',
  },
})
