import { fold } from '@tsuzuri/search'

/** Words as they are, and every pair of neighbouring Japanese characters: what finds most with an index of tokens. */
export const japanesePairs = (text: string): string[] =>
  (fold(text).match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々〆〇]+|[a-z0-9]+/gu) ?? []).flatMap((run) => {
    const characters = [...run]
    if (/^[a-z0-9]/.test(run) || characters.length === 1) return [run]
    return characters.slice(1).map((character, at) => `${characters[at] ?? ''}${character}`)
  })
