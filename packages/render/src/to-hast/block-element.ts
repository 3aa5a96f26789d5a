import type { PlacedBlock } from '@tsuzuri/document'
import type { Element } from 'hast'
import { h } from '@tsuzuri/plugin/view'
import type { RenderedBlock } from '../rendered-block.ts'
import type { Words } from '../words.ts'

export interface BlockWrapper extends Pick<PlacedBlock, 'name' | 'attributes' | 'label'> {
  /** Where an address leads to it. */
  readonly id?: string
  /** Which of the page's blocks it is; its name when it is the first of that name. */
  readonly place?: string
}

/** A block in its wrapper, which says its name and attributes to scripts; or a note that names it and says why it is not there. */
export const blockElement = (placed: BlockWrapper, rendered: RenderedBlock, words: Words): Element => {
  const { name, attributes, id, place = name } = placed
  const data = {
    ...(id === undefined ? {} : { id }),
    dataBlock: name,
    ...(place === name ? {} : { dataPlace: place }),
    dataAttributes: JSON.stringify(attributes),
  }
  if ('content' in rendered) return h(rendered.element ?? 'div', { ...data, className: ['block'] }, [rendered.content])
  return h('div', { ...data, className: [rendered.problem === 'unknown' ? 'unknown-block' : 'failed-block'], role: 'note' }, [
    h('p', words.problems[rendered.problem]),
    h('code', sourceOf(placed)),
  ])
}

const sourceOf = ({ name, label, attributes }: Pick<PlacedBlock, 'name' | 'attributes' | 'label'>): string => {
  const pairs = Object.entries(attributes).map(([key, value]) => `${key}="${value}"`)
  return `::${name}${label === '' ? '' : `[${label}]`}${pairs.length > 0 ? `{${pairs.join(' ')}}` : ''}`
}
