import type { RenderContext } from '@tsuzuri/plugin'
import { blockSection, emptyState, h, recordForm, recordsTable, stateBadge, stateOf, timeElement } from '@tsuzuri/plugin/view'
import type { Element } from 'hast'
import type { HelloData } from './block.ts'
import { greetings } from './greetings.ts'

/** Pure: the same data give the same HTML in site, mail and tests. */
export const renderGreetings = (data: HelloData, context: RenderContext): Element => {
  const { t, locale, timeZone } = context
  const form = recordForm({ collection: greetings, asks: ['title', 'fields.to'], open: t('new'), submit: t('submit'), locale, timeZone })
  return blockSection({ block: 'hello', label: t('label'), sources: ['greetings', 'members'] }, [
    data.mayCreate ? h('div', { className: ['records__tools'] }, [form]) : null,
    data.rows.length === 0
      ? emptyState(t('empty'), t(data.mayCreate ? 'empty-hint' : 'empty-hint-reader'))
      : recordsTable({
          block: 'hello',
          caption: t('label'),
          columns: [
            { name: 'title', label: t('title') },
            { name: 'by', label: t('by') },
            { name: 'when', label: t('when') },
            { name: 'state', label: t('state') },
          ],
          rows: data.rows.map((row) => ({
            key: row.key,
            cells: [
              row.title,
              row.by,
              timeElement(row.createdAt, { ...context, year: data.year }),
              stateBadge(row.state, stateOf(greetings, row.state), locale),
            ],
          })),
        }),
  ])
}
