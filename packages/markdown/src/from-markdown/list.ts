import type { DocNode } from '@tsuzuri/document'
import type { List, ListItem, Nodes } from 'mdast'
import type { BlockReader, ReadState } from './read-state.ts'

/**
 * A list. Items with and without a check box cannot stand in one list of the document, so that a mixed one becomes
 * several in a row; a numbered list has no boxes, there they stay the words they are.
 */
export const readList: BlockReader<'list'> = (list, state) => {
  const tight = isTight(list)
  if (list.ordered) {
    return [
      {
        type: 'orderedList',
        attrs: { start: list.start ?? 1, tight },
        content: list.children.map((item) => readItem(item, state, box(item))),
      },
    ]
  }
  return runs(list).map((items): DocNode => {
    const isTask = typeof items[0]?.checked === 'boolean'
    const content = items.map((item) => (isTask ? readTask(item, state) : readItem(item, state)))
    return { type: isTask ? 'taskList' : 'bulletList', attrs: { tight }, content }
  })
}

/** By the specification: no blank line between two items, nor between two blocks of one item. (`spread` is wrong for some lists in quotes.) */
const isTight = (list: List): boolean => adjoin(list.children) && list.children.every((item) => adjoin(item.children))

const adjoin = (nodes: readonly Nodes[]): boolean =>
  nodes.every((node, index) => index === 0 || startLine(node) - endLine(nodes[index - 1]) <= 1)

const startLine = (node: Nodes): number => node.position?.start.line ?? 0
/** An empty item's own end can lie lines below it. */
const endLine = (node: Nodes | undefined): number => {
  if (node?.type !== 'list' && node?.type !== 'listItem') return node?.position?.end.line ?? 0
  return node.children.length > 0 ? endLine(node.children.at(-1)) : startLine(node)
}

const runs = (list: List): ListItem[][] => {
  const found: ListItem[][] = []
  for (const item of list.children) {
    const last = found.at(-1)
    if (last && typeof last[0]?.checked === typeof item.checked) last.push(item)
    else found.push([item])
  }
  return found
}

const box = (item: ListItem): string => (typeof item.checked === 'boolean' ? `[${item.checked ? 'x' : ' '}] ` : '')

const readItem = (item: ListItem, state: ReadState, before = ''): DocNode => {
  const content = state.blocks(item.children)
  const [first, ...rest] = content
  if (before === '' || first?.type !== 'paragraph') return { type: 'listItem', content }
  return { type: 'listItem', content: [{ ...first, content: [{ type: 'text', text: before }, ...(first.content ?? [])] }, ...rest] }
}

const readTask = (item: ListItem, state: ReadState): DocNode => ({
  type: 'taskItem',
  attrs: { checked: item.checked === true },
  content: state.blocks(item.children),
})
