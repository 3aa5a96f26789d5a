import type { ImportFlaw, ImportReport } from './import-report.ts'
import type { JudgedRow } from './judge-rows.ts'

/** So many flaws and notes are told; the counts tell how many there are. */
const mostTold = 500

/** Sums up what becomes of rows. */
export interface RowCount {
  readonly add: (rows: readonly JudgedRow[], told: readonly ImportFlaw[]) => void
  readonly report: () => ImportReport
}

export const countRows = (): RowCount => {
  const counts = { add: 0, change: 0, same: 0, flawed: 0 }
  const flaws: ImportFlaw[] = []
  const notes: ImportFlaw[] = []
  return {
    add: (rows, told) => {
      notes.push(...told)
      for (const row of rows) {
        counts[row.act] += 1
        if (row.act === 'flawed') flaws.push(...row.flaws.slice(0, mostTold - flaws.length))
        notes.push(...row.notes.slice(0, mostTold - notes.length))
      }
    },
    report: () => ({
      rows: counts.add + counts.change + counts.same + counts.flawed,
      added: counts.add,
      changed: counts.change,
      same: counts.same,
      flawed: counts.flawed,
      flaws,
      notes,
    }),
  }
}
