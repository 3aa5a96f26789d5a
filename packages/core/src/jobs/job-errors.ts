import { defineErrors } from '@tsuzuri/model'

export const jobErrors = defineErrors('job', {
  lost: { kind: 'conflict', message: (kind: string) => `A job (${kind}) was taken over by another process.` },
  unknown: { kind: 'missing', message: (kind: string) => `Nobody knows how to do a job of the kind \`${kind}\`.` },
  'gave-up': {
    kind: 'unavailable',
    message: (says: string) => says,
    hint: 'See to what stands against it, then have it tried again with `tsuzuri doctor --repair`.',
  },
})
