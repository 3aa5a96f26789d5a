import type { Issue } from '@tsuzuri/model'
import type { ImportFlaw } from './import-report.ts'

/** A flaw of a file as an error tells it: by line and column. */
export const issueOf = ({ line, column, path, words: { ja, en } }: ImportFlaw): Issue => ({
  path: path === '' ? `${line}` : `${line}.${path}`,
  message: `Row ${line}, “${column}”: ${en}`,
  words: { ja: `${line}行目「${column}」: ${ja}`, en: `Row ${line}, “${column}”: ${en}` },
})
