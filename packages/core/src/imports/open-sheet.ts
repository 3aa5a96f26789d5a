import { readSheet, type SheetRow } from '@tsuzuri/files'
import { type CollectionDefinition, openZone } from '@tsuzuri/plugin'
import { bytesOf } from '../files/bytes-of.ts'
import type { Scope } from '../scope.ts'
import { peopleOf } from './cells/read-person.ts'
import { importColumns } from './import-columns.ts'
import { importErrors } from './import-errors.ts'
import { issueOf } from './issue-of.ts'
import type { ImportFlaw } from './import-report.ts'
import type { JudgeRows } from './judge-rows.ts'
import { matchHeadings } from './match-headings.ts'
import { formatOf } from './format-of.ts'

/** Rows beside the headings. */
export const mostRows = 50_000

/** A batch of a file's rows, with how they are to be judged. */
export interface SheetPart {
  readonly rows: readonly SheetRow[]
  readonly judging: JudgeRows
  /** What is told of the headings, with the first batch. */
  readonly notes: readonly ImportFlaw[]
}

/**
 * Reads a file that was sent, batch by batch, by the columns its headings name. Throws `import.headings-flawed`, `import.empty`, `import.too-many`,
 * `import.expired`, `file.not-a-table`.
 */
export const openSheet = async function* (
  scope: Scope,
  collection: CollectionDefinition,
  { name, sha256 }: { readonly name: string; readonly sha256: string },
): AsyncGenerator<SheetPart> {
  const { blobs, store } = scope.engine
  if (!(await blobs.has(scope.portal.id, sha256))) throw importErrors.expired()
  const bytes = await bytesOf(await blobs.open(scope.portal.id, sha256))
  const people = peopleOf(await store.read.portals.members(scope.portal.id))
  const zone = openZone(scope.portal.timeZone)
  let judging: JudgeRows | null = null
  let count = 0
  for await (const { rows, since1904 } of readSheet({ format: formatOf(name), bytes, mostRows: mostRows + 2 })) {
    const [first, ...rest] = rows
    if (judging === null) {
      if (!first) continue
      const { columns, flaws, notes } = matchHeadings(first.cells, importColumns(collection, scope.role), first.line)
      if (flaws.length > 0) throw importErrors['headings-flawed'](flaws.map(issueOf))
      judging = { collection, columns, cells: { zone, people, since1904 }, seen: new Set() }
      count += rest.length
      if (rest.length > 0) yield { rows: rest, judging, notes }
    } else {
      count += rows.length
      if (count > mostRows) throw importErrors['too-many'](mostRows)
      yield { rows, judging, notes: [] }
    }
  }
  if (count === 0) throw importErrors.empty()
}
