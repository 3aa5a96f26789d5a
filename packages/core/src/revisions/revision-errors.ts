import { defineErrors } from '@tsuzuri/model'

export const revisionErrors = defineErrors('revision', {
  missing: { kind: 'missing', message: (page: string, number: number) => `The page \`${page}\` has no revision ${number}.` },
})
