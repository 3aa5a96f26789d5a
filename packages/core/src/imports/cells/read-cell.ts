import type { SheetCell } from '@tsuzuri/files'
import type { FieldValue, Localized } from '@tsuzuri/model'
import type { FieldDefinition, FieldKind, Zone } from '@tsuzuri/plugin'
import { plainText } from './plain-text.ts'
import { readChoice } from './read-choice.ts'
import { readDay } from './read-day.ts'
import { readMoment } from './read-moment.ts'
import { readNumber } from './read-number.ts'
import { readPerson, type People } from './read-person.ts'
import { readTruth } from './read-truth.ts'
import { withKana } from './with-kana.ts'

/** What a cell says, or why it says nothing. `note`: it was understood, and not as it stands there. */
export type CellReading = { readonly value: FieldValue; readonly note?: Localized } | { readonly flaw: Localized }

/** What cells are read by: the portal's clock, its members, and from when the file's own numbers of days count. */
export interface CellContext {
  readonly zone: Zone
  readonly people: People
  readonly since1904: boolean
  /** The time of a day that is told alone; its beginning unless told. */
  readonly clock?: string | undefined
}

/** Reads a cell as a value of that kind; an empty one is null. Whether the collection takes the value is asked afterwards. */
export const readCell = (cell: SheetCell, field: FieldDefinition, context: CellContext): CellReading => {
  if (typeof cell !== 'string' && cell.kind === 'formula') return { flaw: words.formula }
  if (typeof cell !== 'string' && cell.kind === 'error') return { flaw: words.error }
  if (typeof cell === 'string' && cell.startsWith('=')) return { flaw: words.formula }
  const text = plainText(typeof cell === 'string' ? cell : cell.text)
  if (text.trim() === '') return { value: null }
  if (!field.many) return readOne(cell, text, field, context)
  const parts = text.split('\n').flatMap((part) => (part.trim() === '' ? [] : [readOne(part.trim(), part.trim(), field, context)]))
  const flawed = parts.find((part) => 'flaw' in part)
  if (flawed) return flawed
  const note = parts.find((part) => 'note' in part && part.note)
  return {
    value: parts.flatMap((part) => ('value' in part ? [part.value] : [])),
    ...(note && 'note' in note && note.note ? { note: note.note } : {}),
  }
}

const readOne = (cell: SheetCell, text: string, field: FieldDefinition, context: CellContext): CellReading => {
  const kind: FieldKind = field.kind
  switch (kind) {
    case 'text':
    case 'long-text':
    case 'person':
    case 'recurrence':
      return withKana(text.trim(), field)
    case 'number':
    case 'money':
    case 'day-of-month':
      return readNumber(text)
    case 'date':
      return readDay(cell, text, context.since1904)
    case 'datetime':
      return readMoment(cell, text, context)
    case 'boolean':
      return readTruth(text)
    case 'choice':
      return readChoice(text, field.choices ?? {})
    case 'member':
      return readPerson(text, context.people)
    case 'file-version':
    case 'page':
    case 'record':
      return { value: text.trim() }
    case 'table':
      return { flaw: words.table }
  }
}

const words = {
  formula: {
    ja: '数式は取り込めません。値にしてから(コピーして「値の貼り付け」)取り込んでください。',
    en: 'Formulas are not taken in. Copy the cell and paste its value.',
  },
  table: { ja: '表は取り込めません。', en: 'Tables are not taken in.' },
  error: { ja: '表計算のエラー値です。', en: 'It is an error value of a spreadsheet.' },
} as const
