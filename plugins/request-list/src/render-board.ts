import { inMode, type RenderContext } from '@tsuzuri/plugin'
import { dueElement, h, possibleSteps, type RecordRow, stateOf, turnBadge } from '@tsuzuri/plugin/view'
import type { Element } from 'hast'
import type { RequestListData } from './block.ts'
import { boardSteps } from './board-steps.ts'
import { requestLink } from './request-link.ts'
import { requests } from './requests.ts'

/** One column a state that has requests, or that one of them can be taken to, in the order of a request's way. */
export const renderBoard = (data: RequestListData, context: RenderContext): Element => {
  const { locale, t } = context
  const known = Object.keys(requests.states)
  const cards = data.rows.map((row) => ({ row, steps: stepsOf(row, data) }))
  const shown = new Set(cards.flatMap(({ row, steps }) => [row.state, ...steps.map(({ to }) => to)]))
  const states = [...known.filter((state) => shown.has(state)), ...[...shown].filter((state) => !known.includes(state))]
  return h(
    'div',
    { className: ['board', 'request-list__board'], role: 'region', ariaLabel: t('board'), tabIndex: 0, dataBoard: requests.name },
    states.map((state) => {
      const inState = cards.filter(({ row }) => row.state === state)
      const word = stateOf(requests, state)?.label[locale] ?? state
      return h('section', { className: ['board__column'], ariaLabel: word, dataKey: `column-${state}`, dataState: state, dataWord: word }, [
        h('h3', { className: ['state', `state--${state}`] }, [
          word,
          h('span', { className: ['request-list__count'] }, ` ${inState.length}`),
        ]),
        inState.length === 0
          ? h('p', { className: ['board__none'] }, t('column-empty'))
          : h(
              'ul',
              { className: ['board__cards'] },
              inState.map(({ row, steps }) => card(row, steps, data, context)),
            ),
      ])
    }),
  )
}

type Steps = ReturnType<typeof possibleSteps>

/** Throwing a draft away is for whoever wrote it, on its own page. */
const stepsOf = (row: RecordRow, { mode, role }: RequestListData): Steps =>
  possibleSteps(inMode(requests, mode), row, role).filter(({ to }) => row.state !== 'draft' || to !== 'cancelled')

const card = (row: RecordRow, steps: Steps, data: RequestListData, context: RenderContext): Element => {
  const due = dueElement(row, context.t('late'), { ...context, year: data.year })
  // A browser side asks for what a step needs before it takes it: those are marked.
  const marks = steps.map(({ to, asks }) => (asks ? `${to}?` : to)).join(' ')
  return h(
    'li',
    { className: ['board__card'], dataKey: row.key, dataState: row.state, dataSteps: marks, dataVersion: String(row.version) },
    [
      h('p', { className: ['request-list__title'] }, [
        h('span', { className: ['request-list__number'] }, `#${row.number ?? ''} `),
        requestLink(row, context),
      ]),
      h('p', { className: ['request-list__facts'] }, [
        turnBadge(row, context.locale),
        ...(row.assignee ? [h('span', { className: ['request-list__assignee'] }, row.assignee)] : []),
        ...(due ? [due] : []),
      ]),
      ...(steps.length === 0 ? [] : [boardSteps(row, steps, context)]),
    ],
  )
}
