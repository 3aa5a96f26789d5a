import { type Localized, TsuzuriError } from '@tsuzuri/model'
import type { ImportFlaw } from './import-report.ts'
import { rowWords } from './row-words.ts'

type FlawAt = (path: string, words: Localized) => ImportFlaw

/** What a refusal of a record says, as flaws of the row it came from. Whatever is no refusal of the row itself is thrown on. */
export const flawsOf = (error: unknown, flawAt: FlawAt): readonly ImportFlaw[] => {
  if (!(error instanceof TsuzuriError) || error.kind === 'unavailable' || error.kind === 'no-room') throw error
  if (error.code === 'record.stale') {
    const names = error.conflicts.map(({ path }) => path)
    return (names.length > 0 ? names : ['version']).map((path) => flawAt(path, rowWords.stale))
  }
  if (error.code === 'record.settled') return [flawAt('', rowWords.settled)]
  if (error.code === 'record.frozen') return [flawAt('', rowWords.frozen)]
  if (error.code === 'record.transition-refused') return [flawAt('state', rowWords.beginning)]
  if (error.code === 'record.field-denied') return error.issues.map(({ path }) => flawAt(path, rowWords.denied))
  if (error.issues.length === 0) return [flawAt('', { ja: error.message, en: error.message })]
  return error.issues.map(({ path, message, words }) =>
    flawAt(path, words ?? (message.startsWith('There is no such') ? rowWords.target : { ja: message, en: message })),
  )
}
