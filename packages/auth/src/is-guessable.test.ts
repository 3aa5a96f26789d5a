import { expect, test } from 'vitest'
import { isGuessable } from './is-guessable.ts'

const yamada = { email: 'h.yamada@abc.example', name: '山田 花子' }

test.each([
  ['a common one', 'password1234'],
  ['a common one in capitals', 'QWERTY123456'],
  ['a common one in full width', 'ｑｗｅｒｔｙ１２３４５６'],
  ['the address', 'h.yamada@abc.example'],
  ['the address with a year', 'H.Yamada@abc.example2026'],
  ['the name in the address with digits', 'h.yamada-20261127'],
  ['the name, again and again', '山田花子山田花子山田花子'],
  ['the name with digits', '12345山田 花子6789!!'],
])('%s is guessed first', async (_what, password) => {
  expect(await isGuessable(password, yamada)).toBe(true)
})

test.each(['long enough password', 'あいうえおかきくけこさし', '山田さんの犬はよく寝る', '839201748302', 'tsuzuri-client-staff'])(
  '%s is not',
  async (password) => {
    expect(await isGuessable(password, yamada)).toBe(false)
  },
)
