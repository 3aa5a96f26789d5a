import { defineErrors, type Issue } from '@tsuzuri/model'

export const blockErrors = defineErrors('block', {
  unknown: { kind: 'missing', message: (name: string) => `No plugin of this installation declares the block \`${name}\`.` },
  'attributes-invalid': {
    kind: 'invalid',
    message: (name: string, issues: readonly Issue[]) => `${issues.length} attribute(s) of the block \`${name}\` cannot be read.`,
    issues: (_name: string, issues: readonly Issue[]) => issues,
  },
})
