import type { ja } from './ja.ts'

export const en: Readonly<Record<keyof typeof ja, string>> = {
  label: 'Request list',
  caption: 'Requests, newest first',
  board: 'Board of requests',
  number: 'No.',
  title: 'Subject',
  state: 'State',
  assignee: 'Assignee',
  due: 'Due',
  priority: 'Priority',
  hours: 'Hours / est.',
  late: 'late',
  empty: 'There are no requests yet.',
  'empty-hint': 'Write one with “+ Request”, or press “Request with this file” in the file list.',
  more: '{count} are shown; there are more.',
  ways: 'How they are shown',
  'as-table': 'Table',
  'as-board': 'Board',
  all: 'See all of them',
  new: '+ Request',
  submit: 'Save this request',
}
