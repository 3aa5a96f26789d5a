import type { ja } from './ja.ts'

export const en: Readonly<Record<keyof typeof ja, string>> = {
  label: 'Contact table',
  caption: 'Contacts, newest first',
  number: 'No.',
  when: 'When',
  by: 'Written by',
  kind: 'Category',
  title: 'Subject',
  assignee: 'Handled by',
  state: 'State',
  counterpart: 'With: {name}',
  empty: 'There are no contacts yet.',
  none: 'No contact fits.',
  'empty-hint': 'Questions and notices are written with “+ Contact”; calls and meetings are kept here too.',
  'empty-hint-reader': 'What both sides ask and tell each other appears here, newest first.',
  'more-of': 'Text',
  more: 'The newest {count} are shown.',
  all: 'See all of them',
  new: '+ Contact',
  submit: 'Save this contact',
}
