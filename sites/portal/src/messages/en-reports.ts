import type { jaReports } from './ja-reports.ts'

/** What stands on the page that begins a month's report. */
export const enReports: Readonly<Record<keyof typeof jaReports, string>> = {
  'reports.begin': 'Begin a month’s report',
  'reports.lead':
    'Gathers the month’s requests, hours, deliveries, duties and contacts, and makes the report’s page and the row that is accepted. The figures come by themselves; you write the rest, publish it and submit it.',
  'reports.month': 'Month',
  'reports.show': 'Show its figures',
  'reports.beginMonth': 'Begin the report of {month}',
  'reports.begun': 'The report of this month has begun already.',
  'reports.byItself': 'Every month by itself',
  'reports.below': 'Where its page is made',
  'reports.never': 'Never by itself',
  'reports.belowHelp': 'On the first of each month the report of the month before is made below that page.',
  'reports.isBelow': 'Made below “{page}” on the first of each month.',
  'reports.saved': 'Saved.',
}
