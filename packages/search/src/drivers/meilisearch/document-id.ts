import { createHash } from 'node:crypto'

/** The id of a ref, which may hold signs that ids may not. */
export const documentId = (ref: string): string => createHash('sha256').update(ref).digest('hex').slice(0, 40)
