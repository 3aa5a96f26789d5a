import type { Element } from 'hast'
import { h } from './h.ts'
import { formatTime, type TimeFormat } from './format-time.ts'

/** `<time>` with the instant for machines and the portal's way of saying it for people. */
export const timeElement = (instant: string, format: TimeFormat): Element => h('time', { dateTime: instant }, formatTime(instant, format))
