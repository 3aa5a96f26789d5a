import { defineErrors, type Issue } from '@tsuzuri/model'

export const listViewErrors = defineErrors('list-view', {
  missing: { kind: 'missing', message: (id: string) => `There is no view \`${id}\` of this list.` },
  invalid: {
    kind: 'invalid',
    message: (_issues: readonly Issue[]) => 'The view cannot be kept like this.',
    hint: 'Correct what `errors` names.',
    issues: (issues: readonly Issue[]) => issues,
  },
  person: { kind: 'denied', message: () => 'Only people keep views.', hint: 'Sign in; a key tells filters with each request.' },
  'not-own': { kind: 'denied', message: () => 'The view is somebody else’s.', hint: 'Ask who made it, or a director.' },
  taken: {
    kind: 'conflict',
    message: (name: string) => `There is a view \`${name}\` of this list already.`,
    hint: 'Give it another name, or delete the other one.',
  },
  full: { kind: 'conflict', message: (most: number) => `This list has ${most} views already.`, hint: 'Delete one that nobody needs.' },
})
