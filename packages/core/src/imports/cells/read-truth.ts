import type { CellReading } from './read-cell.ts'
import { halfWidth } from './half-width.ts'

const truths: ReadonlyMap<string, boolean> = new Map([
  ...['1', 'true', 'yes', 'はい', '○', '〇', '有', 'あり'].map((word) => [word, true] as const),
  ...['0', 'false', 'no', 'いいえ', '×', '✕', '無', 'なし'].map((word) => [word, false] as const),
])

export const readTruth = (text: string): CellReading => {
  const value = truths.get(halfWidth(text).toLowerCase())
  return value === undefined ? { flaw: { ja: '「1」か「0」で書いてください。', en: 'Write 1 or 0.' } } : { value }
}
