import type { Zone } from '@tsuzuri/plugin'
import { RRuleTemporal } from 'rrule-temporal'
import { Temporal } from 'temporal-polyfill'
import type { RecurrenceRule } from './recurrence-rule.ts'

/** A hundred years of days: a rule that never comes to pass ends there, in milliseconds. */
const mostPeriods = 36_600
const weekDays = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA']

/** A rule laid over the zone's wall clock from its first time on, so that «the 25th, 10:00» is that there wherever the server runs. */
export const openRecurrence = (rule: RecurrenceRule, startsAt: Date, zone: Zone): RRuleTemporal => {
  const { frequency, interval, count, until, weekDays: days, monthDays, months, positions, weekStart } = rule
  const wkst = weekDays[weekStart] ?? 'MO'
  return new RRuleTemporal({
    freq: frequency,
    interval,
    wkst,
    maxIterations: mostPeriods,
    dtstart: onWall(startsAt, zone),
    ...(count === null ? {} : { count }),
    ...(until === null ? {} : { until: onWall(until.utc ? until.time : zone.toInstant(until.time), zone) }),
    ...(days.length === 0 ? {} : { byDay: days.map(({ day, ordinal }) => `${ordinal ?? ''}${weekDays[day] ?? ''}`) }),
    ...(monthDays.length === 0 ? {} : { byMonthDay: [...monthDays] }),
    ...(months.length === 0 ? {} : { byMonth: [...months] }),
    ...(positions.length === 0 ? {} : { bySetPos: [...positions] }),
  })
}

const onWall = (instant: Date, { name }: Zone): Temporal.ZonedDateTime =>
  Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(name)
