import { dateFormat } from '@tsuzuri/model/kept-format'
import { portalHref, type RenderContext } from '@tsuzuri/plugin'
import { choiceLabel, h, stateBadge, stateOf } from '@tsuzuri/plugin/view'
import type { Element } from 'hast'
import type { CalendarEntry } from '../calendar-entry.ts'
import { schedule } from '../schedule.ts'

/** One entry: time, what, which kind, whose turn. On the days after its first an entry of several days says what it is, no more. */
export const renderEntry = (entry: CalendarEntry, { locale, timeZone, portal, t }: RenderContext, isContinued = false): Element => {
  const [record = ''] = entry.key.split('@')
  // One time of a series can be dealt with by itself.
  const at = entry.repeats ? `?at=${encodeURIComponent(entry.startsAt)}` : ''
  const title = h('a', { className: ['calendar__title'], href: `${portalHref(portal.slug, `/schedule/${record}`)}${at}` }, entry.title)
  if (isContinued) return h('li', { className: ['calendar__entry', 'is-continued'], dataKey: entry.key }, [title])
  const kind = choiceLabel(schedule, 'kind', entry.kind, locale)
  const side = choiceLabel(schedule, 'side', entry.side, locale)
  return h(
    'li',
    {
      className: ['calendar__entry', ...(entry.kind ? [`calendar__entry--${entry.kind}`] : [])],
      dataKey: entry.key,
      ...(entry.note ? { title: entry.note } : {}),
    },
    [
      ...(entry.allDay ? [] : [h('time', { className: ['calendar__time'], dateTime: entry.startsAt }, clock(entry.startsAt, timeZone))]),
      title,
      ...(kind ? [h('span', { className: ['calendar__kind'] }, kind)] : []),
      ...(side ? [h('span', { className: ['ball', `ball--${entry.side ?? 'none'}`] }, side)] : []),
      ...(entry.repeats ? [h('span', { className: ['calendar__repeats'], role: 'img', ariaLabel: t('repeats') }, '↻')] : []),
      ...(entry.assignee ? [h('span', { className: ['calendar__assignee'] }, entry.assignee)] : []),
      ...(entry.late ? [h('span', { className: ['late'] }, t('late'))] : []),
      ...(entry.state === 'planned' ? [] : [stateBadge(entry.state, stateOf(schedule, entry.state), locale)]),
    ],
  )
}

const clock = (instant: string, timeZone: string): string =>
  dateFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit' }).format(new Date(instant))
