import type { Locale } from '@tsuzuri/model'
import type { Element } from 'hast'
import { ballBadge } from './ball-badge.ts'
import { h } from './h.ts'
import type { RecordRow } from './record-row.ts'
import { waitedWord } from './waited-word.ts'

/** Whose turn it is, and since how many business days: nothing of these on the day itself. */
export const turnBadge = ({ ball, waitedDays }: Pick<RecordRow, 'ball' | 'waitedDays'>, locale: Locale): Element =>
  h('span', { className: ['turn-badge'] }, [
    ballBadge(ball, locale),
    ...(waitedDays ? [' ', h('span', { className: ['turn-badge__days'] }, waitedWord(waitedDays, locale))] : []),
  ])
