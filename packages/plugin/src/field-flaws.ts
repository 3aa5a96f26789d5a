import type { FieldValue, Localized } from '@tsuzuri/model'
import { longest } from '@tsuzuri/model'
import type { FieldDefinition } from './field-definition.ts'
import { fieldSchema } from './field-schema.ts'

/** What is wrong with a value that is kept as it was typed. */
export interface FieldFlaw {
  /** By name; of a cell `steps.2.limit`, rows counted from 0. */
  readonly field: string
  /** A plain sentence: what is wrong, and what to write. */
  readonly words: Localized
}

/** What is wrong with a value of that field by its kind alone; nothing of what is empty. `name` begins what each flaw is of. */
export const fieldFlaws = (name: string, definition: FieldDefinition, value: FieldValue): readonly FieldFlaw[] => {
  if (value === null) return []
  const { error } = fieldSchema(definition).safeParse(value)
  const places = new Map((error?.issues ?? []).map(({ path }) => [path.join('.'), path]))
  return [...places.values()].map((path) => ({
    field: [name, ...path].join('.'),
    words: wordsOf(definition.columns?.[String(path[1])] ?? definition, path.length),
  }))
}

const wordsOf = (definition: FieldDefinition, depth: number): Localized => {
  const { kind, many, maxLength = longest.field } = definition
  // A list as a whole; its items have their places in it.
  if (depth === 0 && many)
    return { ja: '一覧として読み取れません。値を1つずつ並べてください。', en: 'It is no list of values. Give them one by one.' }
  switch (kind) {
    case 'text':
    case 'long-text':
      return { ja: `文字ではないか、${maxLength}文字を超えています。`, en: `It is no text, or longer than ${maxLength} characters.` }
    case 'person':
      return {
        ja: `名前ではないか、${longest.personName}文字を超えています。`,
        en: `It is no name, or longer than ${longest.personName} characters.`,
      }
    case 'choice':
      return { ja: '選べるもののどれでもありません。選び直してください。', en: 'It is none of the choices. Choose another.' }
    default:
      return sentences[kind]
  }
}

const gone: Localized = { ja: '参照として読み取れません。選び直してください。', en: 'It refers to nothing. Choose again.' }

const sentences: Readonly<Record<Exclude<FieldDefinition['kind'], 'text' | 'long-text' | 'person' | 'choice'>, Localized>> = {
  number: { ja: '数ではありません。数字だけを入力してください。', en: 'It is no number. Write digits alone.' },
  money: { ja: '金額ではありません。円の整数を入力してください。', en: 'It is no amount. Write whole yen.' },
  'day-of-month': {
    ja: '月の日ではありません。1から31の数を入力してください。月末は31です。',
    en: 'It is no day of the month. Write a number from 1 to 31; 31 is the last day.',
  },
  boolean: { ja: '「はい」か「いいえ」ではありません。', en: 'It is neither “yes” nor “no”.' },
  date: { ja: '日付ではありません。2026-11-23 の形で入力してください。', en: 'It is no date. Write it as 2026-11-23.' },
  datetime: {
    ja: '日時ではありません。2026-11-23T10:30:00+09:00 の形で入力してください。',
    en: 'It is no date and time. Write it as 2026-11-23T10:30:00+09:00.',
  },
  member: { ja: 'メンバーではありません。選び直してください。', en: 'It is no member. Choose again.' },
  'file-version': gone,
  page: gone,
  record: gone,
  recurrence: { ja: '繰り返しの規則ではありません。', en: 'It is no rule of recurrence.' },
  table: { ja: '表として読み取れません。行は500行までです。', en: 'It is no table of rows, of which there may be 500.' },
}
