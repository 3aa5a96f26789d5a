import { defineErrors } from '@tsuzuri/model'

export const monthReportErrors = defineErrors('month-report', {
  none: { kind: 'missing', message: () => 'Nothing here reports on months.', hint: 'Install the plugin that does.' },
  begun: {
    kind: 'conflict',
    message: (month: string, number: number | null) => `The report of ${month} has begun already${number === null ? '' : ` (${number})`}.`,
    hint: 'Open it, or put it in the trash first.',
  },
  'month-invalid': {
    kind: 'invalid',
    message: (month: string, last: string) =>
      `\`${month}\` is no month that can be reported on: choose one up to ${last}, written as 2026-11.`,
  },
})
