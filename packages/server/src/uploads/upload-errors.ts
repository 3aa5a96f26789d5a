import { defineErrors } from '@tsuzuri/model'

/** What can go wrong with a file that is sent in parts (tus 1.0), beside what `placeFile` refuses. */
export const uploadErrors = defineErrors('upload', {
  missing: {
    kind: 'missing',
    message: (upload: string) => `There is no upload \`${upload}\` that you have begun and not ended.`,
    hint: 'Begin it anew.',
  },
  'version-unsupported': {
    kind: 'unsupported',
    message: () => 'The request does not speak tus 1.0.0.',
    hint: 'Send `Tus-Resumable: 1.0.0`.',
  },
  'offset-wrong': {
    kind: 'conflict',
    message: () => 'The part does not begin where what has arrived ends.',
    hint: 'Ask with HEAD where to go on.',
  },
  'too-long': {
    kind: 'too-large',
    message: () => 'More was sent than the upload is to have.',
    hint: 'Ask with HEAD where to go on, or begin anew with the right length.',
  },
  invalid: { kind: 'invalid', message: (why: string) => `The upload is not understood: ${why}.` },
  'type-unsupported': { kind: 'unsupported', message: () => 'A part has the content type `application/offset+octet-stream`.' },
  'too-many': {
    kind: 'too-many',
    message: (most: number) => `You have ${most} uploads that were begun and not ended.`,
    hint: 'End or delete some of them first.',
  },
  'too-many-parts': {
    kind: 'too-many',
    message: (most: number) => `The upload was sent in ${most} parts and has not ended.`,
    hint: 'Begin it anew, and send larger parts.',
  },
  'not-kept': {
    kind: 'unavailable',
    message: () => 'What was sent could not be kept on the disk.',
    hint: 'What had arrived before is still there: go on later.',
  },
})
