import type { ApiError } from '@tsuzuri/client'
import { ja } from './ja.ts'
import type { MessageKey, Translate } from './translate.ts'

/** What to tell a person about a refusal: our own words where the code is known, else by status, else what the API said. */
export const errorMessage = (error: ApiError, t: Translate): string => {
  const keys = [`error.${error.code}`, `error.${error.status}`].filter(isKey)
  return keys[0] === undefined ? error.detail : t(keys[0])
}

const isKey = (key: string): key is MessageKey => key in ja
