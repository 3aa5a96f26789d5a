import type { DocNode } from '@tsuzuri/document'

/** Whether a list can be written without blank lines: no two neighbours in an item would then run together. */
export const mayBeTight = (items: readonly DocNode[]): boolean =>
  items.every(({ content = [] }) => content.every((block, index) => index === 0 || !runsTogether(content[index - 1], block)))

const runsTogether = (left: DocNode | undefined, right: DocNode): boolean => {
  if (!left) return false
  if (left.type === 'rawBlock' || left.type === 'unknownBlock' || left.type === 'pluginBlock' || left.type === 'table') return true
  if (left.type === 'blockquote' && right.type === 'blockquote') return true
  if (tailOf(left).type !== 'paragraph') return false
  switch (right.type) {
    case 'heading':
    case 'horizontalRule':
    case 'codeBlock':
    case 'blockquote':
    case 'taskList':
      return false
    case 'bulletList':
      return startsEmpty(right)
    case 'orderedList':
      return right.attrs?.['start'] !== 1 || startsEmpty(right)
    default:
      return true
  }
}

/** What stands at the end of the last line, however deep. */
const tailOf = (node: DocNode): DocNode => {
  const last = node.content?.at(-1)
  return last && node.type !== 'paragraph' && node.type !== 'heading' && node.type !== 'codeBlock' ? tailOf(last) : node
}

/** A list whose first line is only signs cannot follow a line of text at once. */
const startsEmpty = (list: DocNode): boolean => {
  const [line, next] = list.content?.[0]?.content ?? []
  if ((line?.content ?? []).length > 0) return false
  return next === undefined || ((next.type === 'bulletList' || next.type === 'orderedList') && startsEmpty(next))
}
