import type { jaValues } from './ja-values.ts'

/** How values are worded that are neither text nor number. */
export const enValues: Readonly<Record<keyof typeof jaValues, string>> = {
  'recurrence.daily': 'Every day',
  'recurrence.weekly': 'Every week',
  'recurrence.monthly': 'Every month on that day',
  'recurrence.monthEnd': 'On the last day of every month',
  'recurrence.monthDay': 'Every month on day {day}',
  'recurrence.yearly': 'Every year',
  'recurrence.other': 'Other ({rule})',
  'value.yes': 'Yes',
  'value.no': 'No',
  'value.gone': '(former member)',
  'value.unseen': '(removed or not visible to you)',
  'value.emptied': '(empty)',
}
