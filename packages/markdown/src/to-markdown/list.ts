import type { DocNode } from '@tsuzuri/document'
import type { ListItem } from 'mdast'
import type { BlockWriter, Flow } from './block-writer.ts'

export const writeList: BlockWriter = (list, writeInner) => {
  const spread = list.attrs?.['tight'] !== true
  const children = (list.content ?? []).map((item) => writeItem(item, spread, writeInner(item.content ?? [])))
  if (list.type !== 'orderedList') return [{ type: 'list', ordered: false, spread, children }]
  return [{ type: 'list', ordered: true, start: Number(list.attrs?.['start'] ?? 1), spread, children }]
}

const writeItem = (item: DocNode, spread: boolean, children: Flow[]): ListItem => {
  if (item.type !== 'taskItem') return { type: 'listItem', spread, children }
  // A box needs a word after it: a space that is written as a reference, and that reading takes away.
  const isEmpty = (item.content?.[0]?.content ?? []).length === 0
  const blocks: Flow[] = isEmpty ? [{ type: 'paragraph', children: [{ type: 'html', value: '&#x20;' }] }, ...children] : children
  return { type: 'listItem', spread, checked: item.attrs?.['checked'] === true, children: blocks }
}
