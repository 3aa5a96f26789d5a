import type { PlanConcern, PlanPage } from '@tsuzuri/plugin'
import { factWords } from './fact-words.ts'

/** Months that cannot be read. */
export const unreadableMonths = (name: string, text: string, page: PlanPage): PlanConcern => {
  const word = factWords[name] ?? { ja: name, en: name }
  return {
    kind: 'problem',
    words: {
      ja: `「${word.ja}」の「${text}」を月として読めません。「7, 12」のように1から12の数字で書いてください。`,
      en: `“${text}” cannot be read as ${word.en}. Write numbers from 1 to 12, such as “7, 12”.`,
    },
    page: page.id,
  }
}
