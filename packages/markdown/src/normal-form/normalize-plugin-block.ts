import { blockKey, type DocNode, placedBlock, storableText } from '@tsuzuri/document'
import { parseBlockLine } from '../dialect.ts'
import { printBlock } from '../print-block.ts'
import { type BlockParts, readBlockParts } from '../read-block-parts.ts'

/** The block as it reads back: attributes that cannot be written are left out, and a source that says something else. */
export const normalizePluginBlock = (node: DocNode): DocNode => {
  const { name, attributes, label } = placedBlock(node)
  const writable = Object.fromEntries(
    Object.entries(attributes)
      .filter(([key]) => /^[A-Za-z_][\w.-]*$/.test(key))
      .map(([key, value]) => [key, storableText(value)]),
  )
  const plain: BlockParts = { name, attributes: writable, label: '' }
  const labelled: BlockParts = { ...plain, label: label.replace(/[\s\0]+/g, ' ').trim() }
  const wanted = [labelled, plain].find((parts) => same(readBack(printBlock(parts)), parts)) ?? plain
  const source = node.attrs?.['source']
  const keepsSource = typeof source === 'string' && source !== printBlock(wanted) && same(readBack(source), wanted)
  return { ...node, attrs: { ...wanted, source: keepsSource ? source : null } }
}

const readBack = (source: string): BlockParts | undefined => {
  if (!/^::.*$/.test(source)) return undefined
  const [node, ...rest] = parseBlockLine(source).children
  return node?.type === 'leafDirective' && rest.length === 0 ? readBlockParts(node, source) : undefined
}

const same = (left: BlockParts | undefined, right: BlockParts): boolean =>
  left !== undefined && left.label === right.label && blockKey(left.name, left.attributes) === blockKey(right.name, right.attributes)
