import { defineErrors } from '@tsuzuri/model'

/** What can go wrong when the drive is opened by an explorer, beside what can go wrong with files. */
export const davErrors = defineErrors('dav', {
  locked: {
    kind: 'conflict',
    message: (path: string) => `\`${path}\` is locked by somebody who works on it.`,
    hint: 'Wait until it is closed there; a lock ends by itself when it is not renewed.',
  },
  'lock-missing': { kind: 'missing', message: (token: string) => `There is no lock \`${token}\` of yours here.` },
  'too-many-locks': {
    kind: 'too-many',
    message: (most: number) => `${most} places of this portal are locked already.`,
    hint: 'Close files that are open elsewhere, or wait until their locks end.',
  },
  'property-too-large': {
    kind: 'too-large',
    message: (most: number) => `A property holds ${most} bytes at most with its name, and a place 100 of them.`,
  },
  'side-file-too-large': {
    kind: 'too-large',
    message: (name: string, most: number) => `\`${name}\` is kept for the operating system only, up to ${most} bytes.`,
  },
  'too-many-side-files': {
    kind: 'too-many',
    message: (most: number) => `There are ${most} files of operating systems in this portal already.`,
  },
  'side-file-place': {
    kind: 'denied',
    message: (name: string) => `\`${name}\` is a name that operating systems use for themselves.`,
    hint: 'Choose another name.',
  },
})
