import { portalHref, type RenderContext } from '@tsuzuri/plugin'
import { h, hiddenInputs, type PossibleStep, type RecordRow } from '@tsuzuri/plugin/view'
import type { Element } from 'hast'
import { requests } from './requests.ts'

/** What can be done with a card without dragging it: by keyboard, by thumb, and without scripts. */
export const boardSteps = (row: RecordRow, steps: readonly PossibleStep[], context: RenderContext): Element =>
  h('details', { className: ['board__move'], dataKey: `move-${row.key}` }, [
    h('summary', { className: ['button', 'button--small'], ariaLabel: context.t('move-card', { title: row.title }) }, context.t('move')),
    h(
      'ul',
      { className: ['board__steps'], ariaLabel: context.t('steps') },
      steps.map((step) => h('li', [step.asks ? askedFor(row, step, context) : atOnce(row, step, context)])),
    ),
  ])

const atOnce = (row: RecordRow, { to, label }: PossibleStep, { locale }: RenderContext): Element =>
  h('form', { method: 'post' }, [
    ...hiddenInputs({ intent: 'move-record', collection: requests.name, record: row.key, to }),
    h(
      'button',
      {
        type: 'submit',
        className: ['button', 'button--small'],
        dataTransition: to,
        dataCollection: requests.name,
        dataRecord: row.key,
        dataVersion: String(row.version),
      },
      label[locale],
    ),
  ])

/** What has to be said or filled in first is asked for on the request's own page. */
const askedFor = (row: RecordRow, { to, label }: PossibleStep, { locale, portal }: RenderContext): Element =>
  h(
    'a',
    {
      className: ['button', 'button--small'],
      href: portalHref(portal.slug, `/requests/${row.number ?? row.key}#move-${to}`),
      rel: ['nofollow'],
      dataStep: to,
    },
    `${label[locale]}…`,
  )
