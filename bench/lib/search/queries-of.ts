import { fold, type SearchDocument } from '@tsuzuri/search'
import { recallClasses, sampleOf, type SeededRandom, seededRandom } from '@tsuzuri/search/testing'

/**
 * Queries by classes, cut out of the documents themselves, and some that nothing holds. Each stands there once, so that nothing that is kept of one
 * answers another; a class of which the documents do not hold so many different ones has fewer.
 */
export const queriesOf = (documents: readonly SearchDocument[], perClass: number): Readonly<Record<string, readonly string[]>> => {
  const random = seededRandom(11)
  const texts = documents.slice(0, 3_000).map(({ body }) => fold(body))
  const cut = Object.keys(recallClasses).map((name) => [name, different(perClass, () => sampleOf(name, texts, random))] as const)
  const others = {
    'date or number': different(perClass, () => dateOrNumber(random)),
    'nothing like it': Array.from({ length: perClass }, (_, at) => `鯨${at}の譚詩曲と源泉徴収票の再発行`),
  }
  return { ...Object.fromEntries(cut), ...others }
}

/** So many different ones, or as many as there are. */
const different = (most: number, make: () => string): string[] => {
  const made = new Set<string>()
  for (let tries = 0; made.size < most && tries < most * 20; tries += 1) made.add(make())
  return [...made]
}

/** A day, a month or a year in each way of writing, a day of any year, and numbers with and without separators. */
const dateOrNumber = (random: SeededRandom): string => {
  const [year, month, day] = [2024 + random.below(3), 1 + random.below(12), 1 + random.below(28)]
  const amount = 1_000 + random.below(90_000)
  return random.pick([
    `${year}年${month}月${day}日`,
    `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`,
    `令和${year - 2018}年${month}月${day}日`,
    `R${year - 2018}.${month}.${day}`,
    `${year}年${month}月`,
    `令和${year - 2018}年${month}月分`,
    `${month}月${day}日`,
    `${month}/${day}`,
    String(year),
    String(amount),
    amount.toLocaleString('en'),
  ])
}
