import type { ApiError } from '@tsuzuri/client'
import { ja } from './ja.ts'
import type { MessageKey, Translate } from './translate.ts'

/** What to tell a person about a refusal: our own words where the code is known, else by status, else what the API said. */
export const errorMessage = (error: ApiError, t: Translate): string => {
  const key = [`error.${kebab(error.code)}`, `error.${error.status}`].find(isKey)
  return key === undefined ? error.detail : t(key)
}

/** `auth.codeRefused`, `auth-code-refused`: one spelling. */
const kebab = (code: string): string => code.replaceAll('.', '-').replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)

const isKey = (key: string): key is MessageKey => key in ja
