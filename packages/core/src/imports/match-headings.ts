import type { SheetCell } from '@tsuzuri/files'
import type { Localized } from '@tsuzuri/model'
import { halfWidth } from './cells/half-width.ts'
import type { ImportColumn } from './import-columns.ts'
import type { ImportFlaw } from './import-report.ts'

/** A column of a file, and which of ours it is. */
export interface MatchedColumn {
  readonly at: number
  readonly heading: string
  readonly column: ImportColumn
}

export interface MatchedHeadings {
  readonly columns: readonly MatchedColumn[]
  readonly flaws: readonly ImportFlaw[]
  /** Which columns are passed over. */
  readonly notes: readonly ImportFlaw[]
}

/** Finds the columns of a file by their headings: the word in either language, or the name. Columns nobody knows are flaws, not passed over. */
export const matchHeadings = (cells: readonly SheetCell[], known: readonly ImportColumn[], line: number): MatchedHeadings => {
  const columns: MatchedColumn[] = []
  const flaws: ImportFlaw[] = []
  const tell = (heading: string, path: string, words: Localized): void =>
    void flaws.push({ line, column: heading, path, value: heading, words })
  for (const [at, cell] of cells.entries()) {
    const heading = (typeof cell === 'string' ? cell : cell.text).trim()
    if (heading === '') continue
    const found = known.filter((column) => namesOf(column).has(bare(heading)))
    const exact = found.filter(({ path }) => path === heading || nameIn(path) === heading)
    const [column] = exact.length === 1 ? exact : found
    if (!column) tell(heading, '', words.unknown)
    else if (found.length > 1 && exact.length !== 1) tell(heading, '', words.ambiguous(found.map(({ path }) => path)))
    else if (columns.some((other) => other.column === column)) tell(heading, column.path, words.twice)
    else columns.push({ at, heading, column })
  }
  const isChange = columns.some(({ column }) => column.path === 'number' || column.path === 'id')
  for (const column of known)
    if (column.use === 'value' && column.required && !isChange && !columns.some((other) => other.column === column))
      tell(column.label.ja, column.path, words.absent(column.label))
  const notes = columns.flatMap(({ heading, column: { use, path } }) =>
    use === 'passed' ? [{ line, column: heading, path, value: '', words: words.passed }] : [],
  )
  return { columns, flaws, notes }
}

const namesOf = ({ path, label }: ImportColumn): ReadonlySet<string> => new Set([path, nameIn(path), label.ja, label.en].map(bare))

const nameIn = (path: string): string => path.replace(/^fields\./, '')

/** Width, case, blanks, and what marks a column as required are no difference. */
const bare = (text: string): string =>
  halfWidth(text)
    .replaceAll(/\s+/g, '')
    .replace(/(\*|\(必須\)|\(required\))$/i, '')
    .toLowerCase()

const words = {
  unknown: {
    ja: 'この表にない列です。列を消すか、見出しをひな形に合わせてください。',
    en: 'This list has no such column. Remove it, or name it as the template does.',
  },
  passed: { ja: 'この列は取り込みません。', en: 'This column is not taken in.' },
  twice: { ja: '同じ見出しの列が二つあります。', en: 'There are two columns of this heading.' },
  ambiguous: (paths: readonly string[]): Localized => ({
    ja: `どの列か決められません。見出しを ${paths.join(' か ')} にしてください。`,
    en: `It could be several. Write ${paths.join(' or ')} as the heading.`,
  }),
  absent: ({ ja, en }: Localized): Localized => ({ ja: `「${ja}」の列がありません。`, en: `The column “${en}” is missing.` }),
} as const
