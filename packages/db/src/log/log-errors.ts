import { defineErrors } from '@tsuzuri/model'

export const logErrors = defineErrors('log', {
  refused: {
    kind: 'unavailable',
    message: (code: string, reason: string) =>
      `The database did not take what was to be appended (${code}: ${reason}); nothing of it was written.`,
    hint: 'Look whether the disk is full or the database is held by another program.',
  },
  unknown: {
    kind: 'unavailable',
    message: (reason: string) => `Whether what was to be appended was written is not known (${reason}).`,
    hint: 'Load the page anew; its log tells.',
  },
  inside: {
    kind: 'invalid',
    message: () => 'The log was to be appended to from within a unit, whose end it would wait for.',
    hint: 'Append after the unit, or write through `tx.in(portalId).updates` in it.',
  },
})
