import { searchErrors } from '../../search-errors.ts'
import type { SearchDocument, SearchOp } from '../../search-index.ts'

/** What is to be done, in order: a step clears, or puts and removes what is last said of each ref. */
export type Step = { readonly clear: string | null } | { readonly put: readonly SearchDocument[]; readonly remove: readonly string[] }

/** Throws `search.invalid-document` before anything is done. */
export const splitOps = (ops: readonly SearchOp[]): readonly Step[] => {
  const steps: Step[] = []
  let last = new Map<string, SearchDocument | null>()
  const flush = (): void => {
    if (last.size > 0)
      steps.push({
        put: [...last.values()].filter((document) => document !== null),
        remove: [...last].filter(([, document]) => document === null).map(([ref]) => ref),
      })
    last = new Map()
  }
  for (const op of ops) {
    if (op.op === 'put') last.set(checked(op.document).ref, op.document)
    else if (op.op === 'remove') last.set(op.ref, null)
    else {
      flush()
      steps.push({ clear: op.portalId ?? null })
    }
  }
  flush()
  return steps
}

const checked = (document: SearchDocument): SearchDocument => {
  if (document.ref === '') throw searchErrors['invalid-document']('', 'it has no ref')
  if (Number.isNaN(document.updatedAt.getTime())) throw searchErrors['invalid-document'](document.ref, 'updatedAt is not a date')
  return document
}
