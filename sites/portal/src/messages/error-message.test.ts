import { ApiError } from '@tsuzuri/client'
import type { Locale } from '@tsuzuri/model'
import { expect, test } from 'vitest'
import { issueMessages } from './error-message.ts'
import { translator } from './translate.ts'

const refused = new ApiError({
  status: 400,
  code: 'request-invalid',
  detail: 'The request is not as it should be.',
  errors: [
    { path: 'body.email', message: 'Invalid email address' },
    {
      path: 'dueAt',
      message: 'The end must not be before the beginning.',
      words: { ja: '終了は開始より後にしてください。', en: 'End first.' },
    },
    { path: 'body.somethingElse', message: 'Too small: expected string to have >=10 characters' },
  ],
  current: undefined,
})
const told = (locale: Locale) => issueMessages(refused, locale, translator(locale))

test('what was typed wrongly is told in the person’s language; what only a program understands is left out', () => {
  expect(told('ja')).toEqual(['メールアドレスの形が正しくありません。', '終了は開始より後にしてください。'])
  expect(told('en')).toEqual(['This is not an e-mail address.', 'End first.'])
})
