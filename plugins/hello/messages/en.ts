import type { ja } from './ja.ts'

export const en: Readonly<Record<keyof typeof ja, string>> = {
  label: 'Greetings',
  title: 'Words',
  by: 'From',
  when: 'When',
  state: 'State',
  empty: 'There are no greetings yet.',
  'empty-hint': 'What is written with “+ Word” appears here.',
  'empty-hint-reader': 'Greetings appear here once they are written.',
  new: '+ Word',
  submit: 'Leave it',
}
