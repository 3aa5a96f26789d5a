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
  closed: { kind: 'unavailable', message: () => 'The search index is closed.' },
})
