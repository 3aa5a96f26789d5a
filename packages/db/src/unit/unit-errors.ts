import { defineErrors } from '@tsuzuri/model'

export const unitErrors = defineErrors('unit', {
  required: {
    kind: 'invalid',
    message: () => 'Something was to be written outside of a unit of work.',
    hint: 'Write through what `store.unit` hands to its callback, and before that callback has answered.',
  },
  broken: {
    kind: 'invalid',
    message: () => 'A statement of this unit of work failed before, so nothing more can be done in it.',
    hint: 'Let the first error end the unit, and begin a new one.',
  },
  'no-room': {
    kind: 'no-room',
    message: () => 'There is no room left on the disk of the database, so nothing was changed.',
    hint: 'Make room there, then repeat the change.',
  },
  closed: { kind: 'unavailable', message: () => 'The database is closed.' },
  undone: { kind: 'unavailable', message: () => 'The database undid the unit of work instead of committing it.', hint: 'Try again.' },
})
