import type { ja } from './ja.ts'

export const en: Readonly<Record<keyof typeof ja, string>> = {
  label: 'Calendar',
  caption: 'Schedule of {month}',
  navigation: 'Month and view',
  previous: 'Previous month ({month})',
  next: 'Next month ({month})',
  'this-month': 'This month',
  'as-list': 'As a list',
  'as-month': 'By month',
  today: 'today',
  repeats: 'repeats',
  empty: 'Nothing is scheduled this month.',
  'empty-hint': 'Closing days, pay days, deadlines: the duties of both sides appear here. Add one with “+ Entry”.',
  'empty-hint-reader': 'Closing days, pay days, deadlines: the duties of both sides appear here.',
  more: 'The first {count} are shown.',
  new: '+ Entry',
  submit: 'Add to the schedule',
  'FREQ=WEEKLY': 'Every week',
  'FREQ=MONTHLY': 'Every month on that day',
  'FREQ=MONTHLY;BYMONTHDAY=-1': 'On the last day of every month',
  'FREQ=YEARLY': 'Every year',
}
