import { dayAfter, monthAfter, type MonthReportDefinition, openZone, shiftToBusinessDay } from '@tsuzuri/plugin'
import { monthText } from './month-text.ts'
import { mostNamed } from './most-named.ts'

/** How the report of a month begins: with its figures above what the firm writes, due on the last business day of the month after. */
export const monthReport: MonthReportDefinition = {
  collection: 'reports',
  monthField: 'month',
  pageField: 'page',
  begin: ({ records, files }, { month }, { daysOff, portal }) => {
    const zone = openZone(portal.timeZone)
    const title = `${monthText(month, 'ja')}の報告`
    const dueOn = shiftToBusinessDay(daysOff, dayAfter(`${monthAfter(month, 2)}-01`, -1), 'before')
    return {
      page: {
        title,
        slug: month,
        type: 'report',
        fields: { month },
        markdown: `## 今月の数字\n\n::month-figures{month="${month}"}\n\n## 今月の処理\n\n## 気になる点\n\n## 来月の予定\n`,
      },
      record: {
        title,
        dueAt: new Date(zone.startOfDay(dayAfter(dueOn, 1)).getTime() - 1000),
        fields: { month, requests: named(records), files: named(files) },
      },
    }
  },
}

const named = (ids: readonly string[]): readonly string[] | null => (ids.length === 0 ? null : ids.slice(0, mostNamed))
