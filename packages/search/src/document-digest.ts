import { createHash } from 'node:crypto'
import type { SearchDocument } from './search-index.ts'

/** Two documents with the same digest say the same, whatever the order of their parts. */
export const documentDigest = (document: SearchDocument): string =>
  createHash('sha256')
    .update(JSON.stringify(Object.entries(document).toSorted(([one], [other]) => (one < other ? -1 : 1))))
    .digest('base64url')
    .slice(0, 22)
