import { type FieldValues, type Locale, rowsOf } from '@tsuzuri/model'
import { h } from '@tsuzuri/plugin/view'
import type { Element } from 'hast'
import { flowSteps } from './flow-steps.ts'
import { drawLanes, type Step } from './draw-lanes.ts'

/** As many as a table may have rows. What is beyond stands in the table alone, marked as too much. */
const mostSteps = 500

/**
 * The steps of a flow as a picture of lanes, one for each who does something, and the same as a list for whoever
 * listens. Screens too narrow for it have the table of the steps alone.
 */
export const swimLanes = (fields: FieldValues, locale: Locale): readonly Element[] => {
  const steps = (rowsOf(fields['steps'] ?? null) ?? [])
    .map((row) => stepOf(row, locale))
    .filter(({ what }) => what !== '')
    .slice(0, mostSteps)
  if (steps.length === 0) return []
  const words = sentences[locale]
  return [
    h('figure', { className: ['swim-lanes'] }, [
      h('figcaption', words.caption),
      drawLanes(steps, [...new Set(steps.map(({ lane }) => lane))].toSorted(byOrder(locale))),
      h(
        'ol',
        { className: ['swim-lanes__list'] },
        steps.map(({ lane, what, when, from, to }) =>
          h('li', [
            lane,
            ' ',
            what,
            ...[
              [words.when, when],
              [words.from, from],
              [words.to, to],
            ].flatMap(([label = '', text = '']) => (text === '' ? [] : [` ${label}: ${text}`])),
          ]),
        ),
      ),
    ]),
  ]
}

const choices = flowSteps.columns.who.choices
const isRole = (who: string): who is keyof typeof choices => Object.hasOwn(choices, who)

/** Lanes stand in the order in which the roles are declared, whoever is none of them behind. */
const byOrder = (locale: Locale) => {
  const order: readonly string[] = Object.values(choices).map((label) => label[locale])
  const placeOf = (lane: string): number => (order.includes(lane) ? order.indexOf(lane) : order.length)
  return (one: string, other: string): number => placeOf(one) - placeOf(other)
}

const stepOf = (row: FieldValues, locale: Locale): Step => {
  const who = textOf(row['who'])
  return {
    lane: who === '' ? sentences[locale].nobody : isRole(who) ? choices[who][locale] : who,
    what: textOf(row['what']),
    when: textOf(row['when']),
    from: textOf(row['from']),
    to: textOf(row['to']),
  }
}

const textOf = (value: FieldValues[string] | undefined): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value).trim() : ''

const sentences = {
  ja: { caption: '業務の流れ', when: '期限', from: '受け取るもの', to: '渡すもの', nobody: '担当 未記入' },
  en: { caption: 'How the work goes', when: 'When', from: 'From', to: 'To', nobody: 'Nobody named' },
} as const
