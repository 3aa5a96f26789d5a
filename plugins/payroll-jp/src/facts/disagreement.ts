import type { FieldValue } from '@tsuzuri/model'
import type { PlanConcern, PlanPage } from '@tsuzuri/plugin'
import { factWords } from './fact-words.ts'

interface Said {
  readonly value: FieldValue
  readonly page: PlanPage
}

/** Two master pages that say different things of the same. */
export const disagreement = (name: string, first: Said, other: Said): PlanConcern => {
  const word = factWords[name] ?? { ja: name, en: name }
  return {
    kind: 'notice',
    words: {
      ja: `「${word.ja}」が「${first.page.title}」と「${other.page.title}」で違います。先にある「${first.page.title}」に従います。どちらか一方だけに書いてください。`,
      en: `“${first.page.title}” and “${other.page.title}” disagree about the ${word.en}. The first is followed; write it on one page only.`,
    },
    page: other.page.id,
  }
}
