import { defineErrors } from '@tsuzuri/model'

export const demoErrors = defineErrors('demo', {
  unknownPlaceholder: {
    kind: 'invalid',
    message: (placeholder: string) => `The content says \`${placeholder}\`, which stands for nothing.`,
  },
  notTaken: { kind: 'invalid', message: (path: string, why: string) => `The page \`${path}\` of the content was not taken: ${why}` },
  unknownKey: { kind: 'missing', message: (key: string) => `The demo speaks of \`${key}\`, which it has not made.` },
})
