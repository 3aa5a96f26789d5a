import { allRecords, dayAfter, defineFeed, openZone } from '@tsuzuri/plugin'
import ICAL from 'ical.js'
import { tzlib_get_ical_block as timeZoneBlock } from 'timezones-ical-library'
import { en } from '../../messages/en.ts'
import { ja } from '../../messages/ja.ts'
import { calendarEvent } from './calendar-event.ts'

/** Days that calendars are told of, before today and after it; repeated entries run on by their rule. */
const reach = { back: 400, ahead: 800 }
const most = 5000

/** The portal's schedule for a calendar program (RFC 5545), at most 5,000 entries. */
export const scheduleFeed = defineFeed({
  mediaType: 'text/calendar; charset=utf-8',
  write: async (context) => {
    const { portal, locale, now } = context
    const zone = openZone(portal.timeZone)
    const today = zone.day(now)
    const [from, to] = [zone.startOfDay(dayAfter(today, -reach.back)), zone.startOfDay(dayAfter(today, reach.ahead))]
    const repeated = await allRecords(context, 'schedule', { q: 'FREQ=', to }, most)
    const near = await allRecords(context, 'schedule', { from, to }, most)
    // Also what was moved beyond these days: else its series would tell it where it was.
    const taken = repeated.length === 0 ? [] : await allRecords(context, 'schedule', { q: 'RECURRENCE-ID:' }, most)
    const records = new Map([...repeated, ...near, ...taken].map((record) => [String(record.id), record]))
    const calendar = new ICAL.Component('vcalendar')
    calendar.updatePropertyWithValue('prodid', `-//Tsuzuri//Schedule//${locale.toUpperCase()}`)
    calendar.updatePropertyWithValue('version', '2.0')
    calendar.updatePropertyWithValue('calscale', 'GREGORIAN')
    calendar.updatePropertyWithValue('method', 'PUBLISH')
    // `NAME` and `REFRESH-INTERVAL` are RFC 7986; programs of before know the names with `X-`.
    const name = (locale === 'ja' ? ja : en)['feed-name'].replace('{portal}', portal.name)
    calendar.updatePropertyWithValue('name', name)
    calendar.updatePropertyWithValue('x-wr-calname', name)
    calendar.updatePropertyWithValue('x-wr-timezone', portal.timeZone)
    calendar.updatePropertyWithValue('x-published-ttl', 'PT1H')
    const [block] = timeZoneBlock(portal.timeZone)
    if (typeof block === 'string' && block !== '') calendar.addSubcomponent(ICAL.Component.fromString(block))
    for (const record of records.values()) {
      const { series } = record.fields
      const event = calendarEvent(record, context, zone, typeof series === 'string' ? records.get(series) : undefined)
      if (event) calendar.addSubcomponent(event)
    }
    return `${calendar.toString()}\r\n`
  },
})
