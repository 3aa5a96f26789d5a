import type { DocNode } from '@tsuzuri/document'

/** Whether a list can be written without blank lines: no two neighbours in an item would then run together. */
export const mayBeTight = (items: readonly DocNode[]): boolean =>
  items.every(({ content = [] }) => content.every((block, index) => index === 0 || !runsTogether(content[index - 1], block)))

const runsTogether = (left: DocNode | undefined, right: DocNode): boolean => {
  if (!left) return false
  if (left.type === 'rawBlock' || left.type === 'unknownBlock' || left.type === 'pluginBlock' || left.type === 'table') return true
  if (left.type === 'blockquote' && right.type === 'blockquote') return true
  return tailOf(left).type === 'paragraph' && !interrupts(right)
}

/** Whether a block begins anew on the line after a text, without a blank line between. What begins with signs alone does not. */
const interrupts = (block: DocNode): boolean => {
  switch (block.type) {
    case 'heading':
    case 'horizontalRule':
    case 'codeBlock':
      return true
    case 'blockquote':
      return block.content?.[0]?.type === 'paragraph' || beginsWell(block)
    case 'orderedList':
      return block.attrs?.['start'] === 1 && block.content?.[0] !== undefined && beginsWell(block.content[0])
    case 'bulletList':
    case 'taskList':
      return block.content?.[0] !== undefined && beginsWell(block.content[0])
    default:
      return false
  }
}

/** The item or quote has words, or something that needs none, on its first line. */
const beginsWell = ({ type, content: [first, second] = [] }: DocNode): boolean => {
  if (type === 'taskItem') return true
  if (first?.type !== 'paragraph') return first !== undefined && interrupts(first)
  return (first.content ?? []).length > 0 || (second !== undefined && interrupts(second))
}

/** What stands at the end of the last line, however deep. */
const tailOf = (node: DocNode): DocNode => {
  const last = node.content?.at(-1)
  return last && node.type !== 'paragraph' && node.type !== 'heading' && node.type !== 'codeBlock' ? tailOf(last) : node
}
