import type { RenderContext } from '@tsuzuri/plugin'
import { turnBadge, dueElement, h, type RecordRow, stateOf } from '@tsuzuri/plugin/view'
import type { Element } from 'hast'
import type { RequestListData } from './block.ts'
import { requestLink } from './request-link.ts'
import { requests } from './requests.ts'

/** One column a state that has requests, in the order of a request's way. */
export const renderBoard = (data: RequestListData, context: RenderContext): Element => {
  const known = Object.keys(requests.states)
  const states = [...new Set([...known, ...data.rows.map((row) => row.state)])].filter((state) =>
    data.rows.some((row) => row.state === state),
  )
  return h(
    'div',
    { className: ['board', 'request-list__board'], role: 'region', ariaLabel: context.t('board'), tabIndex: 0 },
    states.map((state) => {
      const rows = data.rows.filter((row) => row.state === state)
      const word = stateOf(requests, state)?.label[context.locale] ?? state
      return h('section', { className: ['board__column'], ariaLabel: word, dataKey: `column-${state}` }, [
        h('h3', { className: ['state', `state--${state}`] }, [word, h('span', { className: ['request-list__count'] }, ` ${rows.length}`)]),
        h(
          'ul',
          { className: ['board__cards'] },
          rows.map((row) => card(row, data, context)),
        ),
      ])
    }),
  )
}

const card = (row: RecordRow, data: RequestListData, context: RenderContext): Element => {
  const due = dueElement(row, context.t('late'), { ...context, year: data.year })
  return h('li', { className: ['board__card'], dataKey: row.key }, [
    h('p', { className: ['request-list__title'] }, [
      h('span', { className: ['request-list__number'] }, `#${row.number ?? ''} `),
      requestLink(row, context),
    ]),
    h('p', { className: ['request-list__facts'] }, [
      turnBadge(row, context.locale),
      ...(row.assignee ? [h('span', { className: ['request-list__assignee'] }, row.assignee)] : []),
      ...(due ? [due] : []),
    ]),
  ])
}
