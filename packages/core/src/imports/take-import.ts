import { type PortalRecord, sideOf } from '@tsuzuri/model'
import { type CollectionDefinition, timeOf } from '@tsuzuri/plugin'
import { setImmediate } from 'node:timers/promises'
import { changesBetween } from '../records/changes-between.ts'
import { changeFound } from '../records/change-record.ts'
import { collectionOf } from '../records/collection-of.ts'
import { firstChanges } from '../records/first-changes.ts'
import { sharedText } from '../records/shared-text.ts'
import type { Scope, ScopedUnit } from '../scope.ts'
import { countRows } from './count-rows.ts'
import { authorizeImport } from './authorize-import.ts'
import { findImport, type ImportRef } from './find-import.ts'
import { importErrors } from './import-errors.ts'
import { issueOf } from './issue-of.ts'
import { type JudgedRow, judgeRows } from './judge-rows.ts'
import { openSheet } from './open-sheet.ts'
import { shownImport, type ShownImport } from './shown-import.ts'

export interface TakeImport extends ImportRef {
  /** `all`: every row, or none. `good`: those that have no flaw. */
  readonly only: 'all' | 'good'
  /** The same file may have been taken in before. */
  readonly again?: boolean | undefined
}

/**
 * Takes in the rows of a file that was looked through, in one unit of work: killed in the middle, none of it is there. Each row is judged anew.
 * Throws `collection.missing`, `import.missing`, `import.taken`, `import.repeated`, `import.flawed`, `import.expired`, `access.denied`.
 */
export const takeImport = (scope: Scope, { only, again = false, ...ref }: TakeImport): Promise<ShownImport> =>
  scope.unit(async (tx) => {
    const found = await findImport(scope, tx, ref)
    const collection = collectionOf(scope, found.collection)
    authorizeImport(scope, collection)
    if (found.takenAt) throw importErrors.taken()
    const before = again ? null : await tx.imports.takenOf(found.collection, found.sha256)
    if (before?.takenAt) throw importErrors.repeated(before.takenAt, before.actorName)
    const count = countRows()
    for await (const { rows, judging, notes } of openSheet(scope, collection, found)) {
      const judged = await judgeRows(scope, tx, rows, judging)
      count.add(judged, notes)
      await write(scope, tx, collection, judged, found)
      // Whoever reads comes between two batches.
      await setImmediate()
    }
    const report = count.report()
    if (only === 'all' && report.flawed > 0) throw importErrors.flawed(report.flawed, report.flaws.map(issueOf))
    await tx.imports.taken(found.id, report, scope.now())
    await tx.events.add({
      type: 'records.imported',
      subject: { kind: 'portal', id: scope.portal.id },
      collection: collection.name,
      data: {
        file: found.name,
        added: report.added,
        changed: report.changed,
        flawed: report.flawed,
        ...(sideOf(scope.role) === 'firm' ? { firmOnly: true } : {}),
      },
    })
    return shownImport({ ...found, report, takenAt: scope.now() }, null)
  })

interface File {
  readonly id: string
  readonly name: string
}

const write = async (
  scope: Scope,
  tx: ScopedUnit,
  collection: CollectionDefinition,
  rows: readonly JudgedRow[],
  file: File,
): Promise<void> => {
  await add(
    scope,
    tx,
    collection,
    rows.flatMap((row) => (row.act === 'add' ? [row.record] : [])),
    file,
  )
  for (const row of rows) {
    if (row.act !== 'change') continue
    const { record, patch, base } = row
    const { version } = await changeFound(scope, tx, { record, collection }, { base, patch, by: { import: file.id } })
    await tx.records.addChanges(byImport(scope, { id: record.id, version }, file))
  }
}

const add = async (
  scope: Scope,
  tx: ScopedUnit,
  collection: CollectionDefinition,
  drafts: readonly PortalRecord[],
  file: File,
): Promise<void> => {
  if (drafts.length === 0) return
  const first = collection.numbered ? await tx.records.nextNumber(collection.name, drafts.length) : null
  const records = drafts.map((draft, index) => ({ ...draft, number: first === null ? null : first + index }))
  await tx.records.insertAll(
    records.map((record) => ({ record, text: sharedText(collection, record.fields), time: timeOf(record, collection) })),
  )
  await tx.records.addChanges(records.flatMap((record) => [...firstChanges(scope, record), ...byImport(scope, record, file)]))
  await tx.records.watchAll(
    records.flatMap(({ id, assignee }) => (assignee === null ? [] : [{ id, userId: assignee }])),
    scope.now(),
  )
  await tx.events.addAll(
    records.map(({ id, number, state }) => ({
      type: 'record.created',
      subject: { kind: 'record', id },
      collection: collection.name,
      data: { number, state, import: file.id },
    })),
  )
}

/** The line of a row's history that says by which file it came. */
const byImport = (scope: Scope, record: Pick<PortalRecord, 'id' | 'version'>, { name }: File) =>
  changesBetween(scope, record, new Map([['import', { before: null, after: name }]]))
