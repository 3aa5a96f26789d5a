import type { CellReading } from './read-cell.ts'
import { halfWidth } from './half-width.ts'

/** A number as offices write it: `1,000`, `１０００円`, `▲500`, `(500)`, `12.5%` is none. */
export const readNumber = (text: string): CellReading => {
  const [, sign = '', opened = '', digits = '', closed = ''] =
    /^([-+△▲−]?)\s*[¥\\]?\s*(\(?)[¥\\]?(\d[\d,]*(?:\.\d+)?|\.\d+)(\)?)\s*(?:円|名|件|時間|日|h)?$/.exec(halfWidth(text)) ?? []
  const isGrouped = !digits.includes(',') || /^\d{1,3}(,\d{3})+(\.\d+)?$/.test(digits)
  const value = Number(digits.replaceAll(',', ''))
  if (digits === '' || !isGrouped || (opened === '(') !== (closed === ')') || !Number.isFinite(value))
    return { flaw: { ja: '数値ではありません。', en: 'It is no number.' } }
  return { value: (sign !== '' && sign !== '+') || opened === '(' ? -value : value }
}
