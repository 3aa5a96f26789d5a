import { TsuzuriError } from '@tsuzuri/model'

/** Whether an index failed for the sake of what it was given. What a database fails by has a code; what a text breaks by has none. */
export const isRefusal = (error: unknown): boolean =>
  error instanceof TsuzuriError ? error.kind === 'invalid' : !(error instanceof Error && 'code' in error)
