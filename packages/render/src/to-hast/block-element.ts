import type { PlacedBlock } from '@tsuzuri/document'
import type { Element } from 'hast'
import { h } from '@tsuzuri/plugin/view'
import type { RenderedBlock } from '../rendered-block.ts'
import type { Words } from '../words.ts'

/** A block in its wrapper, which says its name and attributes to scripts; or a note that names it and says why it is not there. */
export const blockElement = (
  placed: Pick<PlacedBlock, 'name' | 'attributes' | 'label'>,
  rendered: RenderedBlock,
  words: Words,
): Element => {
  const { name, attributes } = placed
  const data = { dataBlock: name, dataAttributes: JSON.stringify(attributes) }
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
