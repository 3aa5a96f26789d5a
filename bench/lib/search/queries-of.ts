import { fold, type SearchDocument } from '@tsuzuri/search'
import { recallClasses, sampleOf, seededRandom } from '@tsuzuri/search/testing'

/** Queries by classes, cut out of the documents themselves, and some that nothing holds. */
export const queriesOf = (documents: readonly SearchDocument[], perClass: number): Readonly<Record<string, readonly string[]>> => {
  const random = seededRandom(11)
  const texts = documents.slice(0, 3_000).map(({ body }) => fold(body))
  const cut = Object.keys(recallClasses).map(
    (name) => [name, Array.from({ length: perClass }, () => sampleOf(name, texts, random))] as const,
  )
  const others = {
    'date or number': Array.from({ length: perClass }, () =>
      random.pick(['2025年6月', '2026-03-14', '令和7年5月', '11月23日', '1,234', '2026']),
    ),
    'nothing like it': Array.from({ length: perClass }, (_, at) => `鯨${at}の譚詩曲と源泉徴収票の再発行`),
  }
  return { ...Object.fromEntries(cut), ...others }
}
