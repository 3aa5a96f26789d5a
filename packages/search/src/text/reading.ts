import { fold } from './fold.ts'
import { toHiragana, toKatakana } from './kana.ts'

/**
 * What is indexed of readings, one to a line: each without its spaces, in both kinds of kana, so that たかはし, タカハシ, ﾀｶﾊｼ and
 * たかはしたろう all find タカハシ タロウ.
 */
export const readingText = (readings: string): string =>
  fold(readings)
    .split('\n')
    .map((line) => line.replace(/\s/gu, ''))
    .filter((line) => line !== '')
    .flatMap((line) => [...new Set([toHiragana(line), toKatakana(line)])])
    .join('\n')
