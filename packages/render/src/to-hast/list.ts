import type { DocNode } from '@tsuzuri/document'
import type { ElementContent } from 'hast'
import { h } from '@tsuzuri/plugin/view'
import { renderLine } from './line.ts'
import type { PageContext } from './page-context.ts'

export const renderList = (list: DocNode, context: PageContext): ElementContent[] => {
  const tight = list.attrs?.['tight'] === true
  const items = (list.content ?? []).map((item) => renderItem(item, tight, context))
  if (list.type === 'taskList') return [h('ul', { className: ['task-list'] }, items)]
  const start = list.attrs?.['start']
  return [list.type === 'bulletList' ? h('ul', items) : h('ol', typeof start === 'number' && start !== 1 ? { start } : {}, items)]
}

/** In a tight list the words of an item stand in it without a paragraph. */
const renderItem = (item: DocNode, tight: boolean, context: PageContext): ElementContent => {
  const blocks = (item.content ?? []).flatMap((block) =>
    tight && block.type === 'paragraph' ? renderLine(block.content ?? [], context) : context.render([block]),
  )
  return item.type === 'taskItem' ? h('li', { className: ['task-item'] }, [checkBox(item, context), ...blocks]) : h('li', blocks)
}

const checkBox = (item: DocNode, { words }: PageContext): ElementContent => {
  const checked = item.attrs?.['checked'] === true
  return h('input', { type: 'checkbox', disabled: true, checked, ariaLabel: checked ? words.done : words.open })
}
