/** Prints rows under heads, numbers to the right. */
export const printTable = (heads: readonly string[], rows: readonly (readonly string[])[]): void => {
  const widths = heads.map((head, column) => Math.max(head.length, ...rows.map((row) => row[column]?.length ?? 0)))
  const line = (cells: readonly string[]) =>
    cells.map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0))).join('  ')
  for (const cells of [heads, widths.map((width) => '-'.repeat(width)), ...rows]) console.log(line(cells).trimEnd())
}

/** `pass`, or `FAIL`, which is told and not punished: the machine may be busy. */
export const verdict = (reached: boolean): string => (reached ? 'pass' : 'FAIL')
