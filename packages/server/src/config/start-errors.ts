import { defineErrors } from '@tsuzuri/model'

export const startErrors = defineErrors('start', {
  notListening: {
    kind: 'unavailable',
    message: (host: string, port: number, reason: string) => `PORT, HOST: cannot listen at ${host}:${port} (${reason}).`,
    hint: 'Choose another PORT, or stop what listens there.',
  },
  incomplete: { kind: 'unavailable', message: () => 'The engine came up without its rooms.' },
})
