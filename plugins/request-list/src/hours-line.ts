import type { RenderContext } from '@tsuzuri/plugin'
import { formatNumber, h } from '@tsuzuri/plugin/view'
import type { Element } from 'hast'
import type { RequestListData } from './block.ts'

type Hours = NonNullable<RequestListData['hours']>

/** From this part of the contracted hours on it is told that they come to an end. */
const nearly = 0.8

/** The month against its contract: what is used and left, what open requests are estimated at, and in words where it comes to an end. */
export const hoursLine = (hours: Hours, context: RenderContext): Element => {
  const { month, used, contracted, estimated } = hours
  const { t, locale } = context
  const warning = warningOf(hours, context)
  return h('p', { className: ['request-list__hours'] }, [
    t('month-hours', {
      month: String(Number(month.slice(5))),
      used: formatNumber(used, locale),
      contracted: formatNumber(contracted, locale),
      left: formatNumber(Math.max(contracted - used, 0), locale),
    }),
    ...(estimated > 0 ? [` ${t('month-estimated', { estimated: formatNumber(estimated, locale) })}`] : []),
    ...(warning === null ? [] : [h('strong', { className: ['late'] }, ` ${warning}`)]),
  ])
}

const warningOf = ({ used, contracted, estimated }: Hours, { t, locale }: RenderContext): string | null => {
  const over = hundredths(used - contracted)
  if (over > 0) return t('month-over', { over: formatNumber(over, locale) })
  if (over === 0) return t('month-full')
  if (hundredths(used - contracted * nearly) >= 0) return t('month-nearly')
  const ahead = hundredths(used + estimated - contracted)
  return ahead > 0 ? t('month-ahead', { over: formatNumber(ahead, locale) }) : null
}

/** To what is shown of hours: what 0.1 and 0.2 add up to is not over 0.3. */
const hundredths = (hours: number): number => Math.round(hours * 100) / 100
