import { defineErrors } from '@tsuzuri/model'

/** What keeps a content from being read until it was looked through for viruses, and what keeps the looking off. */
export const scanErrors = defineErrors('scan', {
  away: {
    kind: 'unavailable',
    message: (reason: string) => `The virus scanner does not answer as it should (${reason}).`,
    hint: 'Look whether clamd runs, and whether CLAMAV_ADDRESS is right; what waits is looked through once it answers.',
  },
  waiting: {
    kind: 'conflict',
    message: (name: string) => `\`${name}\` is still being looked through for viruses.`,
    hint: 'Try again in a minute. Where it stays so, the firm is to see whether the scanner runs.',
  },
  infected: {
    kind: 'denied',
    message: (name: string) => `\`${name}\` holds a virus, so nobody can open it.`,
    hint: 'Put it into the trash, and place a clean one.',
  },
  'too-large': {
    kind: 'denied',
    message: (name: string) => `\`${name}\` is larger than the virus scanner takes, so nobody can open it.`,
    hint: 'Split the file, or have the firm raise the limits of the scanner and place it again.',
  },
})
