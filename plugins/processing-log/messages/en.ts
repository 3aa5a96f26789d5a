import type { ja } from './ja.ts'

export const en: Readonly<Record<keyof typeof ja, string>> = {
  label: 'Processing log',
  caption: 'What was done, newest first',
  when: 'When',
  step: 'Step',
  title: 'What was done',
  request: 'Request',
  hours: 'Hours',
  by: 'By',
  empty: 'Nothing is logged yet.',
  'empty-hint': 'An entry is made when work on a request begins, when it is delivered and when it is accepted.',
  more: 'The newest {count} are shown.',
  all: 'See all of them',
}
