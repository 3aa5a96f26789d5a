import { defineErrors } from '@tsuzuri/model'

export const documentErrors = defineErrors('document', {
  invalid: {
    kind: 'invalid',
    message: (path: string, problem: string) => `The document is not a page's body: ${problem}.`,
    issues: (path: string, problem: string) => [{ path, message: problem }],
    hint: 'Send the JSON that the same address answers, or Markdown.',
  },
})
