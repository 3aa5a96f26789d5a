/**
 * The ISO time with offset of what someone typed into a `datetime-local` control (`2026-11-23T10:30`), read on the wall
 * clock of a time zone: `2026-11-23T10:30:00+09:00`. What is no such time is left as it came, for whoever takes it to refuse.
 */
export const zonedIso = (typed: string, timeZone: string): string => {
  if (!/^[1-9]\d{3}-/.test(typed) || Number.isNaN(Date.parse(`${typed}Z`))) return typed
  const local = Date.parse(`${typed}${typed.length === 16 ? ':00' : ''}Z`)
  const offset = offsetAt(local - offsetAt(local, timeZone) * 60_000, timeZone)
  const sign = offset < 0 ? '-' : '+'
  const two = (number: number): string => String(number).padStart(2, '0')
  const minutes = Math.abs(offset)
  return `${new Date(local).toISOString().slice(0, 19)}${sign}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`
}

/** Minutes a zone is ahead of UTC at an instant. */
const offsetAt = (instant: number, timeZone: string): number => {
  const clock = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  })
  const shown = new Map(clock.formatToParts(instant).map((part) => [part.type, Number(part.value)]))
  const part = (type: Intl.DateTimeFormatPartTypes): number => shown.get(type) ?? 0
  const wall = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'))
  return Math.round((wall - instant) / 60_000)
}
