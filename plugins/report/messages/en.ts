import type { ja } from './ja.ts'

export const en: Readonly<Record<keyof typeof ja, string>> = {
  label: 'Reports',
  caption: 'Monthly reports, newest first',
  month: 'Month',
  title: 'Subject',
  state: 'State',
  ball: 'Turn',
  due: 'Due',
  late: 'late',
  summary: 'Summary',
  empty: 'There are no reports yet.',
  'empty-hint': 'When the month’s work is done, the firm writes its report and submits it; here you see whether it is accepted.',
  new: 'List and new report',
  more: 'The newest {count} are shown.',
  all: 'See all of them',
}
