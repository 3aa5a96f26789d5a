import { z } from 'zod'

const yearly = /^(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])$|^(?:0[469]|11)-(?:0[1-9]|[12]\d|30)$|^02-(?:0[1-9]|1\d|2[0-9])$/
/** The longest one period may be, and all that come back each year together, in days: what is left must always hold a business day. */
const mostDays = 60
const day = 86_400_000

const isYearly = (text: string): boolean => yearly.test(text)
const isDay = (text: string): boolean => z.iso.date().safeParse(text).success

/** How many days a period has; in a leap year, where it comes back each year. */
const lengthOf = ({ from, to }: { readonly from: string; readonly to: string }): number => {
  const start = Date.parse(isYearly(from) ? `2023-${from}` : from)
  const end = Date.parse(isYearly(to) ? `${to < from ? '2024' : '2023'}-${to}` : to)
  return Math.round((end - start) / day) + 1
}

/** A period in which nobody works: each year (`12-29` to `01-03`) or once (`2026-08-13` to `2026-08-14`), both days included. */
export const closingPeriodSchema = z
  .object({ name: z.string().trim().min(1, 'It is empty.').max(60), from: z.string().max(10), to: z.string().max(10) })
  .refine(({ from, to }) => (isYearly(from) && isYearly(to)) || (isDay(from) && isDay(to)), {
    message: 'Write both days as `12-29` for each year, or both as `2026-12-29` for once.',
    path: ['from'],
  })
  .refine(({ from, to }) => isYearly(from) || from <= to, { message: 'It ends before it begins.', path: ['to'] })
  .refine((period) => !(lengthOf(period) > mostDays), { message: `It is longer than ${mostDays} days.`, path: ['to'] })
export type ClosingPeriod = z.infer<typeof closingPeriodSchema>

/** The days on which a portal is closed beside weekends and holidays. */
export const closingDaysSchema = z
  .array(closingPeriodSchema)
  .max(40, 'There are more than 40.')
  .refine(
    (periods) => periods.filter(({ from }) => isYearly(from)).reduce((sum, period) => sum + lengthOf(period), 0) <= mostDays,
    `What comes back each year is more than ${mostDays} days together.`,
  )
