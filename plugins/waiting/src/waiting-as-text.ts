import type { Side } from '@tsuzuri/model'
import type { RenderContext } from '@tsuzuri/plugin'
import { ballWord, formatTime } from '@tsuzuri/plugin/view'
import type { WaitingData } from './block.ts'

/** Whose turn it is in one line, then a line a row, for mail. */
export const waitingAsText = ({ side, counts, rows, year }: WaitingData, { locale, timeZone, t }: RenderContext): string => {
  const sides: readonly Side[] = side === 'firm' ? ['firm', 'client'] : ['client', 'firm']
  return [
    sides.map((ball) => `${ballWord(ball, locale)} ${counts[ball]}`).join(' · '),
    ...rows.map(({ kind, title, dueAt }) =>
      dueAt === null ? `${kind} ${title}` : `${kind} ${title} (${t('due')}${formatTime(dueAt, { locale, timeZone, year, dayOnly: true })})`,
    ),
  ].join('\n')
}
