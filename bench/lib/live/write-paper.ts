import * as Y from 'yjs'

export interface Paper {
  /** All of it, as one update for each so many edits. */
  readonly updates: readonly Uint8Array[]
  readonly state: Uint8Array
  readonly edits: number
  readonly characters: number
}

interface Wanted {
  readonly seed?: number
  readonly edits?: number
  /** So many edits make one of the updates. */
  readonly each?: number
  /** After so many edits they go on under another client id: somebody else, or the same one the next day. */
  readonly sitting?: number
  /** Called with each edit by itself and its client id. */
  readonly told?: (update: Uint8Array, clientId: number) => void
}

/**
 * Writes a paper a character at a time, by the dice of a seed: runs of typing, of taking back what was just typed, jumps to another
 * place to go on there, new paragraphs. It is no recording: of about 260,000 edits some 70 in a hundred are typed, as in the
 * recording of a paper that others measure with, and two fifths of what was typed stay.
 */
export const writePaper = ({ seed = 20_261_130, edits = 260_000, each = 2_600, sitting = edits, told }: Wanted = {}): Paper => {
  const random = dice(seed)
  const below = (limit: number): number => Math.floor(random() * limit)
  const doc = new Y.Doc()
  doc.clientID = seed
  if (told) doc.on('update', (update: Uint8Array) => told(update, doc.clientID))
  const content = doc.getXmlFragment('content')
  const texts: Y.XmlText[] = []
  const begin = (at: number): void => {
    const paragraph = new Y.XmlElement('paragraph')
    const text = new Y.XmlText()
    paragraph.insert(0, [text])
    content.insert(at, [paragraph])
    texts.splice(at, 0, text)
  }
  let known = Y.encodeStateVector(doc)
  begin(0)
  const updates: Uint8Array[] = []
  const pen = { done: 0 }
  let [paragraph, cursor] = [0, 0]
  const count = (): void => {
    pen.done += 1
    if (pen.done % sitting === 0) doc.clientID += 1
    if (pen.done % each !== 0 && pen.done < edits) return
    updates.push(Y.encodeStateAsUpdate(doc, known))
    known = Y.encodeStateVector(doc)
  }
  while (pen.done < edits) {
    const text = texts[paragraph]
    if (!text) break
    const die = random()
    if (die < 0.08) {
      paragraph = random() < 0.5 ? below(texts.length) : texts.length - 1
      cursor = below((texts[paragraph]?.length ?? 0) + 1)
    } else if (die < 0.1 && text.length > 200) {
      paragraph += 1
      begin(paragraph)
      cursor = 0
    } else if (die < 0.45) {
      for (let left = Math.min(cursor, 1 + below(18)); left > 0 && pen.done < edits; left -= 1) {
        cursor -= 1
        text.delete(cursor, 1)
        count()
      }
    } else {
      for (let left = 1 + below(30); left > 0 && pen.done < edits; left -= 1) {
        text.insert(cursor, letters[below(letters.length)] ?? ' ')
        cursor += 1
        count()
      }
    }
  }
  const characters = texts.reduce((sum, text) => sum + text.length, 0)
  return { updates, state: Y.encodeStateAsUpdate(doc), edits: pen.done, characters }
}

const letters = ['e', 't', 'a', 'o', 'n', ' ', ' ', 'の', '給', '与', '。', '𠮷']

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
const dice = (seed: number): (() => number) => {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
