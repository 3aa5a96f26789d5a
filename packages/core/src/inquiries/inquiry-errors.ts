import { defineErrors, type Issue } from '@tsuzuri/model'

export const inquiryErrors = defineErrors('inquiry', {
  missing: {
    kind: 'missing',
    message: () => 'There is no form for inquiries at this address.',
    hint: 'Check the address, or ask whoever gave it to you.',
  },
  invalid: {
    kind: 'invalid',
    message: (_issues: readonly Issue[]) => 'The inquiry cannot be taken like this.',
    hint: 'Correct what `errors` names.',
    issues: (issues: readonly Issue[]) => issues,
  },
  'too-fast': {
    kind: 'invalid',
    message: () => 'It was sent faster than anybody types.',
    hint: 'Wait a moment and send it again.',
  },
  expired: {
    kind: 'invalid',
    message: () => 'The form was opened too long ago, or is none of ours.',
    hint: 'Fetch the form again and send it with the new `token`.',
  },
})
