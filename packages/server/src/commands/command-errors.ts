import { defineErrors } from '@tsuzuri/model'

export const commandErrors = defineErrors('command', {
  wrongUse: { kind: 'invalid', message: (what: string) => what, hint: 'See `tsuzuri --help`.' },
  incomplete: { kind: 'conflict', message: (what: string) => what, hint: 'What was done stays; correct the rest and run it again.' },
})
