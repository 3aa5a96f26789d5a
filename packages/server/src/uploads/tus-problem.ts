import { ERRORS } from '@tus/utils'
import { TsuzuriError } from '@tsuzuri/model'
import { overran } from './overran.ts'
import { uploadErrors } from './upload-errors.ts'

const { missing, 'offset-wrong': offsetWrong, 'too-long': tooLong, 'type-unsupported': unsupported, 'not-kept': notKept } = uploadErrors

/**
 * What the tus server failed with, as an error of ours. What it did not foresee is answered as it is.
 * @param said the text it would have sent
 */
export const tusProblem = (failure: unknown, said: string, upload: string): unknown => {
  if (failure instanceof TsuzuriError) return failure
  if (overran(failure)) return tooLong()
  switch (failure) {
    case ERRORS.FILE_NOT_FOUND:
    case ERRORS.FILE_NO_LONGER_EXISTS:
      return missing(upload)
    case ERRORS.INVALID_OFFSET:
      return offsetWrong()
    case ERRORS.ERR_SIZE_EXCEEDED:
    case ERRORS.ERR_MAX_SIZE_EXCEEDED:
      return tooLong()
    case ERRORS.INVALID_CONTENT_TYPE:
      return unsupported()
    case ERRORS.FILE_WRITE_ERROR:
    case ERRORS.ERR_LOCK_TIMEOUT:
      return notKept()
    default:
      return failure instanceof Error ? failure : uploadErrors.invalid(said.trim())
  }
}
