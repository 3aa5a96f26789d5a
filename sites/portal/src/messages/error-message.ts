import type { ApiError } from '@tsuzuri/client'
import type { Locale } from '@tsuzuri/model'
import { ja } from './ja.ts'
import type { MessageKey, Translate } from './translate.ts'

/** What to tell a person about a refusal: our own words where the code is known, else by status, else what the API said. `known` when they say all there is. */
export const errorMessage = (error: ApiError, t: Translate): { readonly text: string; readonly known: boolean } => {
  const own = `error.${kebab(error.code)}`
  const key = [own, `error.${error.status}`].find(isKey)
  return { text: key === undefined ? error.detail : t(key), known: key === own }
}

/** What is wrong with what was typed, in the person's language: in the API's words where it has some, else in ours for the place it names. */
export const issueMessages = ({ errors }: Pick<ApiError, 'errors'>, locale: Locale, t: Translate): readonly string[] => [
  ...new Set(
    errors.flatMap(({ path, words }) => {
      const own = `flaw.${path.split('.').at(-1)}`
      return words ? [words[locale]] : isKey(own) ? [t(own)] : []
    }),
  ),
]

/** `auth.codeRefused`, `auth-code-refused`: one spelling. */
const kebab = (code: string): string => code.replaceAll('.', '-').replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)

const isKey = (key: string): key is MessageKey => key in ja
