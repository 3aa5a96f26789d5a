import type { DocNode } from './doc-json.ts'

/** A block placed on a page: `::name[label]{attributes}`. */
export interface PlacedBlock {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly label: string
  /** Equal for blocks that show the same: name and attributes in one text. */
  readonly key: string
}

/** The blocks of a body, in the order they stand in. */
export const listBlocks = (content: DocNode): PlacedBlock[] =>
  (content.content ?? []).flatMap((node) => (node.type === 'pluginBlock' ? [placedBlock(node)] : listBlocks(node)))

export const placedBlock = (node: DocNode): PlacedBlock => {
  const given = node.attrs?.['attributes']
  const attributes = typeof given === 'object' && given !== null ? given : {}
  const name = String(node.attrs?.['name'] ?? '')
  return { name, attributes, label: String(node.attrs?.['label'] ?? ''), key: blockKey(name, attributes) }
}

export const blockKey = (name: string, attributes: Readonly<Record<string, string>>): string =>
  JSON.stringify([name, Object.entries(attributes).toSorted(([left], [right]) => (left < right ? -1 : 1))])
