import type { DocJson, DocNode } from './doc-json.ts'
import { bare, fitInline, withContent } from './fit-inline.ts'
import { fitTable } from './fit-table.ts'
import { isBlock, isInline } from './node-spec.ts'

/**
 * The nearest body the page schema allows, with every attribute and the marks in order: what ProseMirror itself would
 * write. Answers equal JSON for a body that is right already. Concurrent edits can leave a list without items or a row
 * without cells; nothing readable is dropped.
 */
export const fitContent = (content: readonly DocNode[]): DocJson => {
  const blocks = fitBlocks(content)
  return { type: 'doc', content: blocks.length > 0 ? blocks : [{ type: 'paragraph' }] }
}

const fitBlocks = (nodes: readonly DocNode[]): DocNode[] => {
  const blocks: DocNode[] = []
  let line: DocNode[] = []
  const endLine = (): void => {
    if (line.length > 0) blocks.push(withContent({ type: 'paragraph' }, fitInline(line)))
    line = []
  }
  for (const node of nodes) {
    if (isInline(node.type)) {
      line.push(node)
      continue
    }
    endLine()
    blocks.push(...fitBlock(node))
  }
  endLine()
  return blocks
}

const fitBlock = (node: DocNode): DocNode[] => {
  const children = node.content ?? []
  switch (node.type) {
    case 'paragraph':
      return [withContent(bare(node), fitInline(children))]
    case 'heading':
      return [
        withContent(heading(node), fitInline(children.map((child) => (child.type === 'hardBreak' ? { type: 'text', text: ' ' } : child)))),
      ]
    case 'codeBlock':
      return [
        withContent(
          bare(node),
          fitInline(children, false).filter((child) => child.type === 'text'),
        ),
      ]
    case 'blockquote':
      return [{ type: 'blockquote', content: atLeastParagraph(fitBlocks(children)) }]
    case 'bulletList':
    case 'orderedList':
    case 'taskList':
      return fitList(node)
    case 'listItem':
      return fitList({ type: 'bulletList', content: [node] })
    case 'taskItem':
      return fitList({ type: 'taskList', content: [node] })
    case 'table':
      return fitTable(children)
    case 'tableRow':
      return fitTable([node])
    case 'tableCell':
    case 'tableHeader':
    case 'doc':
      return fitBlocks(children)
    default:
      return isBlock(node.type) ? [bare(node)] : []
  }
}

const heading = (node: DocNode): DocNode => {
  const level = node.attrs?.['level']
  return { type: 'heading', attrs: { level: typeof level === 'number' ? Math.min(6, Math.max(1, Math.trunc(level))) : 1 } }
}

const fitList = (list: DocNode): DocNode[] => {
  const itemType = list.type === 'taskList' ? 'taskItem' : 'listItem'
  const items = (list.content ?? []).map((child) => {
    const inner = child.type === 'listItem' || child.type === 'taskItem' ? (child.content ?? []) : [child]
    const blocks = fitBlocks(inner)
    const content: DocNode[] = blocks[0]?.type === 'paragraph' ? blocks : [{ type: 'paragraph' }, ...blocks]
    return { ...bare({ ...child, type: itemType }), content }
  })
  return items.length > 0 ? [{ ...bare(list), content: items }] : []
}

const atLeastParagraph = (blocks: readonly DocNode[]): readonly DocNode[] => (blocks.length > 0 ? blocks : [{ type: 'paragraph' }])
