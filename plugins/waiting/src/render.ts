import type { Side } from '@tsuzuri/model'
import type { RenderContext } from '@tsuzuri/plugin'
import { ballBadge, ballWord, blockSection, dueElement, h, recordsMore, waitedWord } from '@tsuzuri/plugin/view'
import type { Element } from 'hast'
import type { WaitingData, WaitingRow } from './block.ts'

/** How much waits for each side, the reader's first, and the rows of theirs. */
export const renderWaiting = (data: WaitingData, context: RenderContext): Element => {
  const { t, locale } = context
  const { side, counts, rows } = data
  const other: Side = side === 'firm' ? 'client' : 'firm'
  const all = (ball: Side): string => `/p/${encodeURIComponent(context.portal.slug)}/requests/?ball=${ball}`
  return blockSection({ block: 'waiting', label: t('label'), sources: ['records', 'members', 'pages'] }, [
    h(
      'ul',
      { className: ['waiting__sides'], ariaLabel: t('sides') },
      [side, other].map((ball) =>
        h(
          'li',
          {},
          h('a', { className: ['waiting__side'], href: all(ball) }, [ballBadge(ball, locale), ' ', h('strong', {}, String(counts[ball]))]),
        ),
      ),
    ),
    rows.length === 0
      ? h('p', { className: ['waiting__none'] }, t(`empty-${side}`))
      : h(
          'ul',
          { className: ['waiting__rows'], ariaLabel: t('rows', { side: ballWord(side, locale) }) },
          rows.map((row) => rowElement(row, data.year, context)),
        ),
    counts[side] > rows.length ? recordsMore({ text: '', href: all(side), label: t(`more-${side}`) }) : null,
  ])
}

const rowElement = (row: WaitingRow, year: number, { t, locale, timeZone }: RenderContext): Element => {
  const due = dueElement(row, t('late'), { locale, timeZone, year, dayOnly: true })
  return h('li', { className: ['waiting__row'], dataKey: row.key }, [
    h('a', { className: ['waiting__title'], href: row.href }, row.title),
    h('span', { className: ['waiting__about'] }, [
      h('span', {}, row.number === null ? row.kind : `${row.kind} #${row.number}`),
      ...(due ? [h('span', {}, [t('due'), due])] : []),
      ...(row.waitedDays > 0 ? [h('span', {}, t('waited', { days: waitedWord(row.waitedDays, locale) }))] : []),
      ...(row.assignee === undefined ? [] : [h('span', {}, row.assignee === null ? t('nobody') : t('assigned', { name: row.assignee }))]),
    ]),
  ])
}
