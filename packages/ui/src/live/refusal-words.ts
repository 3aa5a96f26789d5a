import { isWord, words } from './words.ts'

/** What a refusal means, by its code, else by its status; null where there are no words for either. */
export const refusalWords = (code: string, status: number): string | null => {
  const key = [`code-${code}`, `status-${status}`, ...(status >= 500 ? ['status-5xx'] : [])].find(isWord)
  return key === undefined ? null : words(key)
}
