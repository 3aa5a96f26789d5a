import { longest } from '@tsuzuri/model'
import { listViewErrors } from './list-view-errors.ts'

/** What a view may be called, without blanks around it. Throws `list-view.invalid`. */
export const viewName = (name: string): string => {
  const called = name.trim()
  if (called !== '' && called.length <= longest.searchName) return called
  throw listViewErrors.invalid([
    {
      path: 'name',
      message: `One to ${longest.searchName} characters.`,
      words: { ja: `名前は1〜${longest.searchName}文字にしてください。`, en: `A name has one to ${longest.searchName} characters.` },
    },
  ])
}
