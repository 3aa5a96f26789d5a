import { defineErrors, type Issue, longest } from '@tsuzuri/model'
import type { ShownThread } from './shown-thread.ts'

/** How many comments a thread takes, those that were taken back included. */
export const mostInThread = 200

export const commentErrors = defineErrors('comment', {
  missing: { kind: 'missing', message: (comment: string) => `There is no comment \`${comment}\` on this page.` },
  invalid: {
    kind: 'invalid',
    message: (_issues: readonly Issue[]) => 'The comment cannot be like this.',
    hint: `Write 1 to ${longest.comment} characters.`,
    issues: (issues: readonly Issue[]) => issues,
  },
  'not-own': {
    kind: 'denied',
    message: () => 'The comment is somebody else’s.',
    hint: 'Change and take back your own comments; answer those of others.',
  },
  removed: { kind: 'conflict', message: () => 'The comment was taken back.', hint: 'Write a new one.' },
  full: {
    kind: 'conflict',
    message: () => `A thread takes ${mostInThread} comments.`,
    hint: 'Resolve it and begin another one.',
  },
  stale: {
    kind: 'stale',
    message: (base: number, current: ShownThread) => `You answered version ${base} of the thread; it is at ${current.version}.`,
    hint: 'Read what was written since, and try again.',
    current: (_base: number, current: ShownThread) => current,
  },
  'passage-missing': {
    kind: 'conflict',
    message: () => 'The page does not say these words now.',
    hint: 'Read the page again and choose the passage anew, or comment on the page as a whole.',
  },
  'passage-ambiguous': {
    kind: 'conflict',
    message: (places: number) => `The page says these words in ${places} places.`,
    hint: 'Give some of the words before it as `prefix`, and after it as `suffix`.',
  },
})
