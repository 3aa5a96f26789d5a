import type { FieldDefinition } from '@tsuzuri/plugin'
import type { CellReading } from './read-cell.ts'

const halfKana = /[｡-ﾟ]+/g

/** A text whose half-width kana are made wide, kept, or refused, as the field says. */
export const withKana = (text: string, { halfWidthKana = 'widened' }: Pick<FieldDefinition, 'halfWidthKana'>): CellReading => {
  const wide = halfWidthKana === 'kept' ? text : text.replaceAll(halfKana, (kana) => kana.normalize('NFKC'))
  if (wide === text) return { value: text }
  if (halfWidthKana === 'refused')
    return { flaw: { ja: '半角カナがあります。全角にしてください。', en: 'It has half-width kana. Write them full-width.' } }
  return { value: wide, note: { ja: '半角カナを全角にします。', en: 'Half-width kana become full-width.' } }
}
