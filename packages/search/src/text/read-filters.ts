import { findDates, type WrittenDate } from './dates.ts'
import { fold } from './fold.ts'

export type FilterName = 'kind' | 'state' | 'from' | 'after' | 'before' | 'until'

/** A filter as it stands in a query: `kind:page`, `-状態:完了`, `from:"佐藤 花子"`, `after:2026-11-01`. */
export interface WrittenFilter {
  readonly name: FilterName
  /** What stands behind the colon, parted at commas; never empty. */
  readonly values: readonly string[]
  /** The value as a date. */
  readonly date: WrittenDate | undefined
  readonly without: boolean
  /** As it was typed, to be looked for as a word by whoever does not know the value. */
  readonly text: string
}

/** Takes a query apart into words and filters, in their order. What names no filter is words, and so is all that stands in quotes. */
export const readFilters = (query: string): (string | WrittenFilter)[] =>
  Array.from(query.slice(0, longest).matchAll(part), ([text, minus, name = '', quoted, bare = '']): string | WrittenFilter => {
    const known = names.get(fold(name))
    const values = (quoted === undefined ? bare.split(/[,、，]/u) : [quoted]).map((value) => value.trim()).filter((value) => value !== '')
    if (known === undefined || values.length === 0) return text
    return { name: known, values, date: findDates(fold(values.join(' ')))[0], without: minus === '-', text }
  })

const longest = 1_000
const part = /(-?)(?:([\p{L}\p{M}]{1,12})[:：])?(?:["“”]([^"“”]*)["“”]?|([^\s"“”]+))|\S+/gu

const names: ReadonlyMap<string, FilterName> = new Map(
  Object.entries({
    kind: ['kind', 'type', '種類', '種別'],
    state: ['state', 'status', '状態', 'ステータス'],
    from: ['from', 'author', 'by', '差出人', '作成者', '記入者', '投稿者'],
    after: ['after', 'since', '以降'],
    before: ['before', 'より前'],
    until: ['until', '以前', 'まで'],
  } satisfies Record<FilterName, string[]>).flatMap(([name, words]) => words.map((word) => [fold(word), name as FilterName] as const)),
)
