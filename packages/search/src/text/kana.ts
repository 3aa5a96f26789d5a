/** Spellings of one loan word share a key: サーバー and サーバ, ヴァイオリン and バイオリン. Undefined when too little is left to tell words apart. */
export const katakanaKey = (katakana: string): string | undefined => {
  const key = katakana.replace(/ヴ[ァィェォ]?|ウ[ィェォ]|[ッー]/gu, (sound) => sounds[sound] ?? '')
  return key.length >= 2 ? key : undefined
}

/** Hiragana as katakana; other characters stay. */
export const toKatakana = (text: string): string =>
  text.replace(/[ぁ-ゖ]/gu, (kana) => String.fromCodePoint((kana.codePointAt(0) ?? 0) + shift))

/** Katakana as hiragana; other characters stay. */
export const toHiragana = (text: string): string =>
  text.replace(/[ァ-ヶ]/gu, (kana) => String.fromCodePoint((kana.codePointAt(0) ?? 0) - shift))

const shift = 0x60
const sounds: Readonly<Record<string, string>> = {
  ヴ: 'ブ',
  ヴァ: 'バ',
  ヴィ: 'ビ',
  ヴェ: 'ベ',
  ヴォ: 'ボ',
  ウィ: 'ウイ',
  ウェ: 'ウエ',
  ウォ: 'ウオ',
  ッ: 'ッ',
}
