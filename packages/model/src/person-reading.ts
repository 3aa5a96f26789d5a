import { z } from 'zod'
import { longest } from './longest.ts'

/**
 * How a person's name is read (よみ), in hiragana: `やまだ けんいち`. Katakana of either width becomes hiragana, any space one space, so that a
 * reading is the same however it was typed. Nothing at all stands for a reading that nobody knows.
 */
export const personReadingSchema = z
  .string()
  .max(longest.personName)
  .overwrite(inHiragana)
  .refine((reading) => isKana.test(reading), 'Write it in hiragana or katakana.')

function inHiragana(text: string): string {
  const plain = text.normalize('NFKC').replace(/\s+/gu, ' ').trim()
  return plain.replace(/[ァ-ヶヽヾ]/gu, (kana) => String.fromCodePoint((kana.codePointAt(0) ?? 0) - fromKatakana))
}

const fromKatakana = 0x60
const isKana = /^[ぁ-ゖゝゞー・ ]*$/u
