import { h } from '@tsuzuri/plugin/view'
import type { Element } from 'hast'
import { wrapText } from './wrap-text.ts'

/** A step as the picture tells it; empty texts where nothing is said. */
export interface Step {
  /** What the lane is called. */
  readonly lane: string
  readonly what: string
  readonly when: string
  readonly from: string
  readonly to: string
}

/** In units of the picture, which are pixels at its full size. */
const lane = 208
const box = { width: 184, padding: 10 }
const line = 18
const head = 34
const gap = 40

/** The picture itself. What it says stands beside it as a list, so that it is hidden from whoever listens. */
export const drawLanes = (steps: readonly Step[], lanes: readonly string[]): Element => {
  const boxes = placeBoxes(steps, lanes)
  const width = lanes.length * lane
  const height = (boxes.at(-1)?.bottom ?? head) + 16
  return h(
    'svg',
    { viewBox: `0 0 ${width} ${height}`, width, height, ariaHidden: 'true', focusable: 'false', className: ['swim-lanes__picture'] },
    [
      ...lanes.flatMap((name, index) => [
        h('rect', { className: ['swim-lanes__lane'], x: `${index * lane + 1}`, y: '1', width: lane - 2, height: height - 2, rx: '4' }),
        h(
          'text',
          { className: ['swim-lanes__name'], x: `${index * lane + lane / 2}`, y: '23', textAnchor: 'middle' },
          wrapText(name, lane - 24, 1)[0] ?? '',
        ),
      ]),
      ...boxes.slice(1).flatMap((to, index) => arrow(boxes[index], to)),
      ...boxes.flatMap(drawBox),
    ],
  )
}

interface Box {
  readonly number: number
  readonly center: number
  readonly top: number
  readonly bottom: number
  readonly texts: readonly string[]
  readonly whens: readonly string[]
  readonly gives: string
}

const placeBoxes = (steps: readonly Step[], lanes: readonly string[]): readonly Box[] => {
  const boxes: Box[] = []
  for (const [index, step] of steps.entries()) {
    const texts = wrapText(`${index + 1}. ${step.what}`, box.width - 2 * box.padding, 4)
    const whens = step.when === '' ? [] : wrapText(step.when, box.width - 2 * box.padding, 2)
    const top = boxes.at(-1) ? (boxes.at(-1)?.bottom ?? 0) + gap : head + 12
    const bottom = top + 2 * box.padding + (texts.length + whens.length) * line
    boxes.push({ number: index + 1, center: lanes.indexOf(step.lane) * lane + lane / 2, top, bottom, texts, whens, gives: step.to })
  }
  return boxes
}

const drawBox = ({ center, top, bottom, texts, whens }: Box): Element[] => {
  const left = center - box.width / 2
  return [
    h('rect', { className: ['swim-lanes__step'], x: `${left}`, y: `${top}`, width: box.width, height: bottom - top, rx: '4' }),
    ...[...texts, ...whens].map((text, index) =>
      h(
        'text',
        {
          className: [index < texts.length ? 'swim-lanes__what' : 'swim-lanes__when'],
          x: `${left + box.padding}`,
          y: `${top + box.padding + index * line + 14}`,
        },
        text,
      ),
    ),
  ]
}

/** From one step to the next; across lanes it says what is handed over. */
const arrow = (from: Box | undefined, to: Box): Element[] => {
  if (!from) return []
  const middle = from.bottom + gap / 2 + 4
  const d =
    from.center === to.center
      ? `M${from.center} ${from.bottom}V${to.top - 6}`
      : `M${from.center} ${from.bottom}V${middle}H${to.center}V${to.top - 6}`
  const said = from.center === to.center ? [] : wrapText(from.gives, Math.abs(from.center - to.center) - 12, 1)
  return [
    h('path', { className: ['swim-lanes__way'], d, fill: 'none' }),
    h('polygon', {
      className: ['swim-lanes__tip'],
      points: `${to.center - 5},${to.top - 8} ${to.center + 5},${to.top - 8} ${to.center},${to.top}`,
    }),
    ...said.map((text) =>
      h(
        'text',
        { className: ['swim-lanes__gives'], x: `${(from.center + to.center) / 2}`, y: `${middle - 5}`, textAnchor: 'middle' },
        text,
      ),
    ),
  ]
}
