import type { DocNode } from '@tsuzuri/document'
import type { ElementContent } from 'hast'
import { h } from '@tsuzuri/plugin/view'

/** A line end stands after the last line, as the specification has it. */
export const renderCodeBlock = (node: DocNode): ElementContent[] => {
  const text = (node.content ?? []).map((child) => child.text ?? '').join('')
  const language = node.attrs?.['language']
  return [
    h('pre', [h('code', typeof language === 'string' ? { className: [`language-${language}`] } : {}, text === '' ? '' : `${text}\n`)]),
  ]
}
