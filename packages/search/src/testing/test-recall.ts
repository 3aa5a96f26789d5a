import { beforeAll, expect, test } from 'vitest'
import { fold } from '../text/fold.ts'
import { put, refsOf } from './ask.ts'
import { seededRandom } from './seeded-random.ts'
import { syntheticCorpus, syntheticPortal, syntheticPortals } from './synthetic-corpus.ts'
import type { Opened } from './test-search-index.ts'

/** What is found against a plain scan of the folded texts. */
export const testRecall = (opened: Opened): void => {
  const documents = syntheticCorpus(250, 11)
  const portalIds = Array.from({ length: syntheticPortals }, (_, number) => syntheticPortal(number))
  const random = seededRandom(5)
  const texts = documents.map(({ ref, title, body }) => ({ ref, title: fold(title), body: fold(body) }))
  const scan = (...parts: readonly string[]): string[] =>
    texts
      .filter(({ title, body }) => parts.every((part) => title.includes(part) || body.includes(part)))
      .map(({ ref }) => ref)
      .sort()

  const sample = (length: number, wanted: RegExp): string => {
    for (let tries = 0; tries < 100_000; tries += 1) {
      const text = texts[random.below(texts.length)]?.body ?? ''
      const characters = Array.from(text.slice(random.below(text.length)))
        .slice(0, length)
        .join('')
      if (wanted.test(characters)) return characters
    }
    throw new Error(`The corpus holds nothing like ${wanted.source}.`)
  }

  beforeAll(() => put(opened(), documents))

  test.each([
    ['one kanji', 1, /^\p{Script=Han}$/u],
    ['two kanji', 2, /^\p{Script=Han}{2}$/u],
    ['three kanji', 3, /^\p{Script=Han}{3}$/u],
  ])('%s: exactly what holds it', async (_, length, wanted) => {
    for (let round = 0; round < 30; round += 1) {
      const text = sample(length, wanted)
      const found = await refsOf(opened(), text, { portalIds })
      expect({ text, found: found.sort() }).toEqual({ text, found: scan(text) })
    }
  })

  test.each([
    ['one character', 1, /^[\p{Script=Han}ぁ-ゖァ-ヺ]$/u],
    ['two characters', 2, /^[\p{Script=Han}ぁ-ゖァ-ヺー]{2}$/u],
    ['three characters', 3, /^[\p{Script=Han}ぁ-ゖァ-ヺー]{3}$/u],
    ['seven characters', 7, /^[\p{Script=Han}ぁ-ゖァ-ヺー]{7}$/u],
    ['letters and kanji', 4, /^[a-z]{2,3}[\p{Script=Han}ぁ-ゖァ-ヺー]+$/u],
    ['kanji and letters', 5, /^[\p{Script=Han}ぁ-ゖァ-ヺー]{1,3}[a-z]+$/u],
    ['the middle of a Latin word', 3, /^[a-z]{3}$/u],
  ])('%s: nothing that holds it is missed', async (_, length, wanted) => {
    for (let round = 0; round < 30; round += 1) {
      const text = sample(length, wanted)
      const found = new Set(await refsOf(opened(), text, { portalIds }))
      expect({ text, missed: scan(text).filter((ref) => !found.has(ref)) }).toEqual({ text, missed: [] })
    }
  })

  test('two words: nothing that holds both is missed', async () => {
    for (let round = 0; round < 30; round += 1) {
      const [first, second] = [sample(2, /^\p{Script=Han}{2}$/u), sample(2, /^[\p{Script=Han}ァ-ヺ]{2}$/u)]
      const found = new Set(await refsOf(opened(), `${first} ${second}`, { portalIds }))
      expect({ first, second, missed: scan(first, second).filter((ref) => !found.has(ref)) }).toEqual({ first, second, missed: [] })
    }
  })
}
