import type { SheetFormat } from '@tsuzuri/files'
import { importErrors } from './import-errors.ts'

/** How a file of that name is read. Throws `import.type-unknown`. */
export const formatOf = (name: string): SheetFormat => {
  const [, ending = ''] = /\.([^.]+)$/.exec(name.toLowerCase()) ?? []
  if (ending === 'csv' || ending === 'tsv' || ending === 'txt') return 'csv'
  if (ending === 'xlsx' || ending === 'xlsm') return 'xlsx'
  throw importErrors['type-unknown'](name)
}
