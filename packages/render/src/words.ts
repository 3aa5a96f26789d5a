import type { Locale } from '@tsuzuri/model'

/** The words the renderer itself says. */
export interface Words {
  readonly table: string
  readonly done: string
  readonly open: string
  /** Stands before the names of the fields that nobody has filled in. */
  readonly emptyFields: (count: number) => string
  readonly yes: string
  readonly no: string
  /** The last day of each month. */
  readonly lastDay: string
  readonly fields: string
  /** Above the fields of a page whose type no plugin declares. */
  readonly typeGone: string
  readonly raw: string
  /** Of references to fields: why one shows nothing. */
  readonly references: Readonly<Record<'page' | 'field' | 'cycle' | 'empty', string>>
  readonly newer: string
  readonly problems: Readonly<Record<BlockProblem, string>>
}

/** Why a block shows no data. */
export type BlockProblem = 'unknown' | 'attributes' | 'denied' | 'failed'

export const wordsOf = (locale: Locale): Words => words[locale]

const words: Readonly<Record<Locale, Words>> = {
  ja: {
    table: '表',
    done: '完了',
    open: '未完了',
    emptyFields: (count) => `未記入の項目(${count})`,
    yes: 'はい',
    no: 'いいえ',
    lastDay: '末日',
    fields: '項目',
    typeGone: 'このページ種別のプラグインが入っていません。項目は保存されているまま表示しています。',
    raw: '表示できない記法',
    references: {
      page: '参照先のページが見つかりません',
      field: 'ページにこの項目がありません',
      cycle: '項目の参照が循環しています',
      empty: '未記入',
    },
    newer: 'この部分は新しい版で作られたため、ここでは表示できません。',
    problems: {
      unknown: 'このブロックのプラグインが入っていません。内容はそのまま残しています。',
      attributes: 'このブロックの指定を読み取れません。',
      denied: 'このブロックを見る権限がありません。',
      failed: 'このブロックを表示できませんでした。',
    },
  },
  en: {
    table: 'Table',
    done: 'Done',
    open: 'Not done',
    emptyFields: (count) => `Not filled in (${count})`,
    yes: 'Yes',
    no: 'No',
    lastDay: 'last day of the month',
    fields: 'Fields',
    typeGone: 'The plugin of this type of page is not installed. Its fields are shown as they are kept.',
    raw: 'Notation that cannot be shown',
    references: {
      page: 'there is no such page',
      field: 'the page has no such field',
      cycle: 'these fields refer to one another in a circle',
      empty: 'not filled in',
    },
    newer: 'This part was made with a newer version and cannot be shown here.',
    problems: {
      unknown: 'The plugin of this block is not installed. What was written is kept.',
      attributes: 'What this block was told cannot be read.',
      denied: 'You have no right to see this block.',
      failed: 'This block could not be shown.',
    },
  },
}
