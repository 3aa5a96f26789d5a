import { defineErrors } from '@tsuzuri/model'

/** What can go wrong with a search index. Searching itself only throws `search.closed` and `search.damaged`. */
export const searchErrors = defineErrors('search', {
  'invalid-document': {
    kind: 'invalid',
    message: (ref: string, flaw: string) => `The document \`${ref}\` cannot be indexed: ${flaw}.`,
    hint: 'Nothing of this batch was applied; correct the document and apply the batch again.',
  },
  'invalid-cursor': {
    kind: 'invalid',
    message: (cursor: number) => `\`${cursor}\` is no place in the event stream: it has to be a whole number from 0.`,
  },
  damaged: {
    kind: 'unavailable',
    message: (file: string) => `The search index \`${file}\` was damaged and has been emptied.`,
    hint: 'Apply the event stream from the start: cursor() is 0.',
  },
  foreign: {
    kind: 'conflict',
    message: (file: string) => `\`${file}\` is a database of something else, not a search index. It was left as it is.`,
    hint: 'Give the search index a file of its own.',
  },
  away: {
    kind: 'unavailable',
    message: (why: string) => `Meilisearch does not answer as it should: ${why}.`,
    hint: 'The embedded index answers meanwhile, and what is missed is made up for. Look whether the program at MEILI_URL runs and MEILI_KEY is right.',
  },
  refused: { kind: 'invalid', message: (code: string, why: string) => `Meilisearch refused what it was given (${code}): ${why}` },
  'too-old': {
    kind: 'unavailable',
    message: (found: string, wanted: string) => `Meilisearch is of version ${found}; ${wanted} or newer is needed.`,
    hint: 'Install a newer one; an empty one is filled by itself.',
  },
  closed: { kind: 'unavailable', message: () => 'The search index is closed.' },
})
