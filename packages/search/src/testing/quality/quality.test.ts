import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openFts5Index } from '../../drivers/fts5/open-fts5-index.ts'
import type { SearchIndex } from '../../search-index.ts'
import { put, refsOf } from '../ask.ts'
import { seededRandom } from '../seeded-random.ts'
import { findHelp } from './find-help.ts'
import { helpCorpus } from './help-corpus.ts'
import { foldedTexts, isVariant, scan } from './scan.ts'
import { knownItems, withoutTitles } from './known-items.ts'
import { recallClasses, sampleOf } from './recall-classes.ts'
import { gainOver, mean } from './scores.ts'
import { segmentedWords } from './segmented-words.ts'
import { clearByHalf, ranksByWords, ranksIn } from './title-scores.ts'

const folder = findHelp()
if (folder === null)
  process.stderr.write('The quality of search is not measured: `libreoffice-help-ja` is not there, see scripts/lib/ensure-corpus.mjs.\n')

describe.skipIf(folder === null)('the quality of search, among the pages of the help of LibreOffice', () => {
  const pages = folder === null ? [] : helpCorpus(folder)
  const dice = seededRandom(4)
  // As if they were written over three years, and some of them opened: neither may come before what is looked for by name.
  const dated = pages.map((page) => ({ ...page, updatedAt: new Date(Date.UTC(2024, 0, 1) + dice.below(1000) * 86_400_000) }))
  const opened = Array.from({ length: 50 }, () => pages[dice.below(pages.length)]?.ref ?? '')
  const { tuning } = knownItems(pages)

  const texts = foldedTexts(pages)
  const bodies = texts.map(({ body }) => body)
  let index: SearchIndex
  beforeAll(async () => {
    index = openFts5Index({ file: ':memory:' })
    await put(index, dated)
  })
  afterAll(() => index.close())

  describe('recall', () => {
    const random = seededRandom(2026)
    test.each(Object.keys(recallClasses))('%s: all that holds it is found, and nothing else but other spellings', async (name) => {
      let [held, missed] = [0, 0]
      const unexplained: string[] = []
      for (let round = 0; round < 20; round += 1) {
        const query = sampleOf(name, bodies, random)
        const found = new Set(await refsOf(index, query))
        const expected = scan(texts, query)
        held += expected.length
        missed += expected.filter((ref) => !found.has(ref)).length
        const right = new Set(expected)
        for (const ref of found) {
          const text = texts.find((one) => one.ref === ref)
          if (!right.has(ref) && text && !isVariant(text, query)) unexplained.push(`${query} in ${ref}`)
        }
      }
      expect(held).toBeGreaterThan(0)
      expect([1 - missed / held >= 0.999, unexplained]).toEqual([true, []])
    })
  })

  describe('known pages', () => {
    test('a page is first by its title, however new others are and whatever is opened', async () => {
      expect(mean(await ranksIn(index, tuning.slice(0, 200), 'whole', opened))).toBeGreaterThanOrEqual(0.99)
    })

    test('a page is among the first by half of its title, likewise', async () => {
      expect(mean(await ranksIn(index, clearByHalf(pages, tuning.slice(0, 400)), 'half', opened))).toBeGreaterThanOrEqual(0.92)
    })

    test('a page that lacks its title is found better than by plain segmented words', { timeout: 180_000 }, async () => {
      const untitled = withoutTitles(pages, tuning)
      const words = segmentedWords(untitled)
      const other = openFts5Index({ file: ':memory:' })
      await put(other, untitled)
      const gain = gainOver(await ranksIn(other, tuning, 'whole'), ranksByWords(words, tuning, 'whole'))
      expect(gain.low).toBeGreaterThan(0)
      await other.close()
      words.close()
    })
  })
})
