import type { FieldValue, PortalRecord } from '@tsuzuri/model'
import { dayAfter, type FeedContext, portalHref, type Zone } from '@tsuzuri/plugin'
import { choiceLabel } from '@tsuzuri/plugin/view'
import ICAL from 'ical.js'
import { schedule } from '../schedule.ts'
import { calendarRule } from './calendar-rule.ts'

/**
 * An entry as iCalendar has it: whose turn it is and its state in words, its day as the portal's wall calendar has it. What was taken out of
 * a `series` that is told too goes by the name of that, with the time it stands for. Null without a beginning.
 */
export const calendarEvent = (
  { id, title, state, startsAt, dueAt, createdAt, updatedAt, version, fields }: PortalRecord,
  { portal, locale, origin }: FeedContext,
  zone: Zone,
  series?: PortalRecord,
): ICAL.Component | null => {
  if (!startsAt) return null
  const event = new ICAL.Component('vevent')
  const put = (name: string, value: string | ICAL.Time | ICAL.Recur): void =>
    void event.updatePropertyWithValue(name, typeof value === 'string' ? safe(value) : value)
  const allDay = fields['allDay'] === true
  const putTime = (name: string, instant: Date, isDay = allDay): void => {
    const property = event.updatePropertyWithValue(name, wallTime(instant, zone, isDay))
    if (!isDay) property.setParameter('tzid', zone.name)
  }
  put('uid', `${series?.id ?? id}@${new URL(origin).hostname}`)
  const occurrence = textOf(fields['occurrence'])
  // Of the kind that the beginning of the series is of, as RFC 5545 demands.
  if (series && occurrence) putTime('recurrence-id', new Date(occurrence), series.fields['allDay'] === true)
  put('dtstamp', utcTime(updatedAt))
  put('created', utcTime(createdAt))
  put('last-modified', utcTime(updatedAt))
  put('sequence', String(version - 1))
  putTime('dtstart', startsAt)
  // An all-day entry names its last day itself; iCalendar wants the day after.
  if (allDay) put('dtend', ICAL.Time.fromDateString(dayAfter(zone.day(dueAt && dueAt > startsAt ? dueAt : startsAt), 1)))
  else if (dueAt && dueAt > startsAt) putTime('dtend', dueAt)
  const rule = textOf(fields['recurrence'])
  if (rule) {
    const readable = calendarRule(rule, zone, allDay)
    if (readable) put('rrule', readable)
  }
  const word = state === 'planned' ? null : (schedule.states[state as keyof typeof schedule.states]?.label[locale] ?? state)
  const side = choiceLabel(schedule, 'side', textOf(fields['side']), locale)
  const kind = choiceLabel(schedule, 'kind', textOf(fields['kind']), locale)
  put('summary', `${word ? `[${word}] ` : ''}${title}${side ? ` (${side})` : ''}`)
  put('status', state === 'cancelled' ? 'CANCELLED' : 'CONFIRMED')
  // What is a whole day long keeps nobody from other appointments.
  put('transp', allDay || state === 'cancelled' ? 'TRANSPARENT' : 'OPAQUE')
  if (kind) put('categories', kind)
  const href = `${origin}${portalHref(portal.slug, `/schedule/${id}`)}`
  put('description', [textOf(fields['note']), href].filter((line) => line !== null).join('\n'))
  put('url', href)
  return event
}

/** A line break that is none to the library would begin a line of the calendar's own. */
const safe = (text: string): string => text.replaceAll(/\r\n?/g, '\n').replaceAll(/[\u0000-\u0008\u000B-\u001F\u007F]/g, '')

const textOf = (value: FieldValue | undefined): string | null => (typeof value === 'string' && value !== '' ? value : null)

const utcTime = (instant: Date): ICAL.Time => ICAL.Time.fromJSDate(instant, true)

const wallTime = (instant: Date, zone: Zone, allDay: boolean): ICAL.Time => {
  const local = zone.toLocal(instant).toISOString()
  return allDay ? ICAL.Time.fromDateString(local.slice(0, 10)) : ICAL.Time.fromDateTimeString(local.slice(0, 19))
}
