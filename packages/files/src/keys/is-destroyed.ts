import { TsuzuriError } from '@tsuzuri/model'

/** Whether a portal's key could not be opened because there is none any more. */
export const isDestroyed = (error: unknown): boolean => error instanceof TsuzuriError && error.code === 'drive-key.destroyed'
