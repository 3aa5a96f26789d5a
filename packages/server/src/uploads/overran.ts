import { ERRORS } from '@tus/utils'

/** Whether more came than was announced, as far as it showed only while it came. The library keeps the class of this error to itself. */
export const overran = (failure: unknown): boolean => failure instanceof Error && failure.message === ERRORS.ERR_MAX_SIZE_EXCEEDED.body
