import { defineErrors, type Issue } from '@tsuzuri/model'

export const escalationErrors = defineErrors('escalation', {
  missing: { kind: 'missing', message: (id: string) => `There is no escalation rule with the id ${id}.` },
  'not-a-member': {
    kind: 'invalid',
    message: () => 'Whoever is to be told is no member of this portal.',
    hint: 'Choose a member, or a role.',
    issues: (): readonly Issue[] => [{ path: 'to.person', message: 'It is no member of this portal.' }],
  },
  'too-many': {
    kind: 'conflict',
    message: (most: number) => `A portal has at most ${most} escalation rules.`,
    hint: 'Remove one that is no longer needed.',
  },
})
