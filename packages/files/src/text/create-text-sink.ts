import type { TextPart, TextPlace } from '@tsuzuri/model'

/** Takes text in until there is enough. */
export interface TextSink {
  /** What follows stands there. */
  readonly begin: (place: TextPlace | null) => void
  readonly add: (text: string) => void
  readonly isFull: () => boolean
  readonly parts: () => readonly TextPart[]
}

/** A sink for `most` characters. */
export const createTextSink = (most: number): TextSink => {
  const parts: { place: TextPlace | null; pieces: string[] }[] = []
  let left = most
  return {
    begin: (place) => void parts.push({ place, pieces: [] }),
    add: (text) => {
      if (left <= 0 || text === '') return
      if (parts.length === 0) parts.push({ place: null, pieces: [] })
      parts.at(-1)?.pieces.push(text.length > left ? text.slice(0, left) : text)
      left -= text.length
    },
    isFull: () => left <= 0,
    parts: () => parts.map(({ place, pieces }) => ({ place, text: tidy(pieces.join('')) })).filter(({ text }) => text !== ''),
  }
}

/** No control characters, which databases refuse, no halves of characters, no stretches of blanks. */
const tidy = (text: string): string =>
  text
    .toWellFormed()
    // oxlint-disable-next-line no-control-regex -- these are what is looked for
    .replaceAll(/[\u0000-\u0008\u000B-\u001F\u007F]+/g, ' ')
    .replaceAll(/[ \t]+\n/g, '\n')
    .replaceAll(/[^\S\n]{2,}/g, ' ')
    .replaceAll(/\n{2,}/g, '\n')
    .trim()
