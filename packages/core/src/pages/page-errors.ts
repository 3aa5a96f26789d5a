import { defineErrors, type FrozenBy, type Issue, longest, type Page } from '@tsuzuri/model'
import type { Conflict } from './conflicts-of.ts'

export const pageErrors = defineErrors('page', {
  missing: { kind: 'missing', message: (page: string) => `There is no page \`${page}\`.` },
  frozen: {
    kind: 'conflict',
    message: (page: string, { collection, number, record }: FrozenBy) =>
      `The page \`${page}\` was accepted with ${collection}/${number ?? record} and stays as it is.`,
    hint: 'Write what has changed since on another page, or in a comment.',
  },
  unpublished: {
    kind: 'missing',
    message: (page: string) => `Nothing of the page \`${page}\` was published.`,
    hint: 'Publish it, or read it as it is typed.',
  },
  'read-live': {
    kind: 'conflict',
    message: (type: string) => `Pages of the type \`${type}\` are not published: clients read them as they are typed.`,
    hint: 'Nothing has to be done.',
  },
  'second-person': {
    kind: 'conflict',
    message: (type: string) => `You wrote in the page last; of the type \`${type}\` somebody else publishes it in this portal.`,
    hint: 'Ask somebody else of the firm to look it over and publish it.',
  },
  'not-confirmed': {
    kind: 'conflict',
    message: (type: string) => `Pages of the type \`${type}\` are not confirmed.`,
    hint: 'Confirm master and flow pages.',
  },
  'not-acknowledged': {
    kind: 'conflict',
    message: (type: string) => `Nobody has to acknowledge pages of the type \`${type}\`.`,
    hint: 'Handbook pages are acknowledged.',
  },
  'published-since': {
    kind: 'stale',
    message: (number: number, now: number) => `You read version ${number}; version ${now} was published since.`,
    hint: 'Read what changed, and say it of that version.',
    current: (_number: number, now: number) => ({ number: now }),
  },
  stale: {
    kind: 'stale',
    message: (base: number, current: Page) => `You changed version ${base}; the page is at ${current.version}.`,
    hint: 'Fetch the page again and repeat the change.',
    current: (_base: number, current: Page) => current,
  },
  'client-taken': {
    kind: 'conflict',
    message: (clientIds: readonly number[]) => `Somebody else has written to the page under the Yjs client id ${clientIds.join(', ')}.`,
    hint: 'Begin with a new Yjs document, which chooses a new id.',
  },
  cycle: {
    kind: 'conflict',
    message: (path: string) => `The page \`${path}\` cannot be put below itself.`,
    hint: 'Choose a parent that is not below the page.',
  },
  'path-taken': {
    kind: 'conflict',
    message: (path: string) => `There is a page at \`${path}\` already.`,
    hint: 'Choose another slug or another parent.',
  },
  'slug-reserved': {
    kind: 'invalid',
    message: (slug: string) => `The slug \`${slug}\` stands for something else in addresses.`,
    hint: 'Choose another slug.',
    issues: () => [{ path: 'slug', message: 'is reserved' }],
  },
  'slug-invalid': {
    kind: 'invalid',
    message: (slug: string) => `\`${slug}\` cannot be part of an address.`,
    hint: 'Use letters, digits and hyphens; Japanese too. No spaces, slashes or signs, and at most 100 characters.',
    issues: () => [{ path: 'slug', message: 'has characters that cannot be part of an address, or too many' }],
  },
  'path-too-long': {
    kind: 'invalid',
    message: (limit: number) => `The address would be longer than ${limit} bytes of UTF-8, its own or that of a page below.`,
    hint: 'Choose a shorter slug, or a parent that is higher up.',
    issues: () => [{ path: 'slug', message: 'makes the whole address too long' }],
  },
  'home-fixed': {
    kind: 'conflict',
    message: () => 'The home page stays where and what it is.',
    hint: 'Edit its content instead.',
  },
  'home-single': {
    kind: 'conflict',
    message: (type: string) => `Only the home page is of the type \`${type}\`, and a portal has one.`,
    hint: 'Choose another page type.',
    issues: (type: string) => [{ path: 'type', message: `\`${type}\` is for the home page alone` }],
  },
  'type-unknown': {
    kind: 'invalid',
    message: (type: string) => `No plugin of this installation declares the page type \`${type}\`.`,
    issues: (type: string) => [{ path: 'type', message: `unknown page type \`${type}\`` }],
  },
  'fields-invalid': {
    kind: 'invalid',
    message: (issues: readonly Issue[]) => `${issues.length} field value(s) cannot be kept.`,
    hint: 'Nothing was saved. Leave out what your role may not change, and what is too long.',
    issues: (issues: readonly Issue[]) => issues,
  },
  'title-invalid': {
    kind: 'invalid',
    message: () => 'The front matter gives a title that no page can have.',
    hint: `Use one line of at most ${longest.title} characters.`,
    issues: () => [{ path: 'title', message: `is longer than ${longest.title} characters, or has control characters` }],
  },
  'too-long': {
    kind: 'too-large',
    message: (most: string) => `The text has more than ${most}.`,
    hint: 'Divide it among several pages.',
  },
  'base-gone': {
    kind: 'stale',
    message: (base: string, etag: string) => `The content you started from (${base}) is not kept any more; the page is at ${etag}.`,
    hint: 'Read the content again, repeat the change on it, and send that.',
    current: (_base: string, etag: string) => ({ etag }),
  },
  conflicts: {
    kind: 'conflict',
    message: (conflicts: readonly Conflict[], _etag: string) =>
      `Nothing was written: ${conflicts.length} edit(s), yours or those of others made since you read the page, would be lost.`,
    hint: '`current.conflicts` tells which. Read the content again, repeat the change on it, and send that.',
    current: (conflicts: readonly Conflict[], etag: string) => ({ etag, conflicts }),
  },
  'block-front-matter': {
    kind: 'invalid',
    message: () => 'Front matter has no place in a block.',
    hint: 'Write fields and title with the whole content.',
    issues: () => [{ path: 'markdown', message: 'begins with front matter' }],
  },
  'log-broken': {
    kind: 'unavailable',
    message: (page: string) => `The log of the page \`${page}\` did not give the same document twice; nothing of it was dropped.`,
  },
  'not-read': {
    kind: 'unavailable',
    message: (reason: string) => `A long page could not be read from its log (${reason}); what was written is kept.`,
    hint: 'Try again in a moment. Where that does not help, look for the reason in the log of the server.',
  },
})
