import type { DocNode } from '@tsuzuri/document'
import { parseTree } from '../dialect.ts'
import { printBlock } from '../print-block.ts'
import { type BlockParts, readBlockParts } from '../read-block-parts.ts'

/** The block as it reads back: attributes that cannot be written are left out, and a source that says something else. */
export const normalizePluginBlock = (node: DocNode): DocNode => {
  const attributes = typeof node.attrs?.['attributes'] === 'object' && node.attrs['attributes'] !== null ? node.attrs['attributes'] : {}
  const writable = Object.fromEntries(
    Object.entries(attributes)
      .filter(([key]) => /^[A-Za-z_][\w.-]*$/.test(key))
      .map(([key, value]) => [key, value.replaceAll('\0', '\uFFFD').toWellFormed()]),
  )
  const plain = { name: String(node.attrs?.['name']), attributes: writable, label: '' }
  const labelled = {
    ...plain,
    label: String(node.attrs?.['label'] ?? '')
      .replace(/[\s\0]+/g, ' ')
      .trim(),
  }
  const wanted = [labelled, plain].find((parts) => same(readBack(printBlock({ ...parts, source: null })), parts)) ?? plain
  const source = node.attrs?.['source']
  const keepsSource = typeof source === 'string' && source !== printBlock({ ...wanted, source: null }) && same(readBack(source), wanted)
  return { ...node, attrs: { ...wanted, source: keepsSource ? source : null } }
}

const readBack = (source: string): BlockParts | undefined => {
  const [node, ...rest] = parseTree(source).children
  return node?.type === 'leafDirective' && rest.length === 0 ? readBlockParts(node, source) : undefined
}

const same = (left: BlockParts | undefined, right: BlockParts): boolean =>
  left !== undefined && left.name === right.name && left.label === right.label && sorted(left.attributes) === sorted(right.attributes)

const sorted = (attributes: Readonly<Record<string, string>>): string =>
  JSON.stringify(Object.entries(attributes).toSorted(([one], [other]) => (one < other ? -1 : 1)))
