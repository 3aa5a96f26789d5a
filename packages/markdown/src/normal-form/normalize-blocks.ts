import type { DocNode } from '@tsuzuri/document'
import { isBlockName } from '../print-block.ts'
import { normalizeCode } from './normalize-code.ts'
import { normalizeLine } from './normalize-line.ts'
import { normalizePluginBlock } from './normalize-plugin-block.ts'
import { mayBeTight } from './tight.ts'

export const normalizeBlocks = (nodes: readonly DocNode[]): DocNode[] => nodes.flatMap(normalizeBlock)

const normalizeBlock = (node: DocNode): DocNode[] => {
  switch (node.type) {
    case 'paragraph': {
      const line = normalizeLine(node.content ?? [])
      return line.length > 0 ? [{ ...node, content: line }] : []
    }
    case 'heading':
      return [{ ...node, content: normalizeLine(node.content ?? []) }]
    case 'codeBlock':
      return [normalizeCode(node)]
    case 'bulletList':
    case 'orderedList':
    case 'taskList':
      return normalizeList(node)
    case 'blockquote':
      return [{ ...node, content: normalizeBlocks(node.content ?? []) }]
    case 'table':
      return [normalizeTable(node)]
    case 'pluginBlock':
      return isBlockName(String(node.attrs?.['name'])) ? [normalizePluginBlock(node)] : []
    case 'rawBlock':
      return String(node.attrs?.['source'] ?? '').trim() === '' ? [] : [node]
    default:
      return [node]
  }
}

const normalizeList = (list: DocNode): DocNode[] => {
  const items = (list.content ?? []).map((item): DocNode => ({ ...item, content: normalizeItem(item) }))
  const wantsTight = list.attrs?.['tight'] === true
  const tight = mayBeTight(items) && (wantsTight || !mayBeLoose(items))
  const start = list.attrs?.['start']
  const attrs =
    typeof start === 'number' ? { start: Math.min(999_999_999 - items.length, Math.max(0, Math.trunc(start))), tight } : { tight }
  return [{ ...list, attrs, content: items }]
}

/** A box stands before a line, be it empty; other items may begin with anything. */
const normalizeItem = (item: DocNode): DocNode[] => {
  if (item.type === 'listItem') return normalizeBlocks(item.content ?? [])
  const [first, ...rest] = item.content ?? []
  const line = normalizeLine(first?.content ?? [])
  const isBlank = line.every(({ type, text, marks = [] }) => type === 'text' && marks.length === 0 && text?.trim() === '')
  return [{ type: 'paragraph', content: isBlank ? [] : line }, ...normalizeBlocks(rest)]
}

/** Blank lines need two things to stand between. */
const mayBeLoose = (items: readonly DocNode[]): boolean => items.length > 1 || items.some(({ content = [] }) => content.length > 1)

const normalizeTable = (table: DocNode): DocNode => ({
  ...table,
  content: (table.content ?? []).map((row) => ({
    ...row,
    content: (row.content ?? []).map((cell) => ({
      ...cell,
      content: [{ type: 'paragraph', content: normalizeLine((cell.content?.[0]?.content ?? []).map(sayableInCell)) }],
    })),
  })),
})

/** `\\|` cannot be said as code in a cell, where it always means `|`. */
const sayableInCell = (node: DocNode): DocNode =>
  node.text?.includes('\\|') && node.marks ? { ...node, marks: node.marks.filter(({ type }) => type !== 'code') } : node
