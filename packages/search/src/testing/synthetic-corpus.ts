import { type PortalId, portalIdSchema } from '@tsuzuri/model'
import type { SearchDocument, SearchKind } from '../search-index.ts'
import { seededRandom, type SeededRandom } from './seeded-random.ts'
import { givenNames, katakana, latin, nouns, openings, pairing, surnames, verbs } from './synthetic-words.ts'

/** The portal of synthetic documents by number, from 0. */
export const syntheticPortal = (number: number): PortalId =>
  portalIdSchema.parse(`01930000-0000-7000-8000-${String(number).padStart(12, '0')}`)

/** How many portals `syntheticCorpus` spreads its documents over. */
export const syntheticPortals = 8

/**
 * Documents as an outsourcing firm's portals hold them, 100 to 2,000 characters each; the same for the same seed. Words, names with
 * old kanji, half and full width, and numbers are mixed as people write them. One in ten is for the firm only.
 */
export const syntheticCorpus = (count: number, seed: number): SearchDocument[] => {
  const random = seededRandom(seed)
  return Array.from({ length: count }, (_, number) => documentOf(number, random))
}

const documentOf = (number: number, random: SeededRandom): SearchDocument => {
  const kind = random.pick<SearchKind>(['page', 'page', 'record', 'record', 'record', 'file'])
  const sentences = Array.from({ length: 8 + random.below(random.pick([20, 40, 90])) }, () => sentenceOf(random))
  return {
    ref: `${kind}:${String(number).padStart(8, '0')}`,
    portalId: syntheticPortal(random.below(syntheticPortals)),
    kind,
    collection: kind === 'record' ? random.pick(['requests', 'contacts', 'entries']) : null,
    title: titleOf(kind, random),
    body: sentences.join(random.below(3) === 0 ? '\n' : ''),
    audience: random.below(10) === 0 ? 'firm' : 'all',
    state: kind === 'record' ? random.pick(['open', 'working', 'done']) : null,
    href: `/${kind}s/${number}`,
    updatedAt: new Date(Date.UTC(2024, 0, 1) + random.below(1000) * 86_400_000 + random.below(86_400_000)),
  }
}

const titleOf = (kind: SearchKind, random: SeededRandom): string => {
  const subject = random.pick(nouns) + random.pick(['', 'の', '・', ' ']) + nounOf(random)
  if (kind === 'file') return `${subject}_${dateOf(random)}.${random.pick(['pdf', 'xlsx', 'csv', 'docx'])}`
  return random.pick([subject, `${subject}(${nameOf(random)})`, `${dateOf(random)} ${subject}`, `${random.pick(katakana)}${subject}`])
}

const sentenceOf = (random: SeededRandom): string => {
  const opening = random.below(6) === 0 ? `${random.pick(openings)}、` : ''
  const about = random.pick([
    () => nounOf(random),
    () => nounOf(random) + nounOf(random),
    () => `${nounOf(random)}の${compoundOf(random)}`,
    () => random.frequent(katakana) + random.pick(['', 'の', 'から']) + nounOf(random),
    () => random.frequent(latin) + random.pick(['', ' ', 'の']) + nounOf(random),
    () => nounOf(random) + random.pick(['', ' ', 'の']) + random.frequent(latin),
    () => `${nounOf(random)}(${dateOf(random)})`,
    () => `${nameOf(random)}さんの${nounOf(random)}`,
    () => `${nounOf(random)}${random.below(100_000)}${random.pick(['円', '件', '名', '時間'])}`,
  ])()
  const verb =
    random.below(4) === 0
      ? random.pick(verbs)
      : `を${compoundOf(random)}${random.pick(['する', 'した', 'します', 'してください', 'できない', 'すること'])}`
  return `${opening}${about}${verb}。`
}

const nounOf = (random: SeededRandom): string =>
  random.pick([
    () => random.frequent(nouns),
    () => compoundOf(random),
    () => compoundOf(random) + compoundOf(random),
    () => compoundOf(random),
  ])()

const compoundOf = (random: SeededRandom): string => random.pick(pairing) + random.pick(pairing)

const nameOf = (random: SeededRandom): string => random.pick(surnames) + random.pick(['', ' ', '　']) + random.pick(givenNames)

const dateOf = (random: SeededRandom): string => {
  const [year, month, day] = [2024 + random.below(3), 1 + random.below(12), 1 + random.below(28)]
  return random.pick([
    `${year}年${month}月${day}日`,
    `${year}-${String(month).padStart(2, '0')}`,
    `令和${year - 2018}年${month}月分`,
    `${year}/${month}/${day}`,
  ])
}
