import type { DocNode } from '@tsuzuri/document'
import type { ElementContent } from 'hast'
import { h } from '@tsuzuri/plugin/view'
import type { PageContext } from './page-context.ts'

/** What the page cannot show is shown as it was written. Definitions and comments are nothing to see. */
export const renderRawBlock = (node: DocNode, { words }: PageContext): ElementContent[] => {
  const source = String(node.attrs?.['source'] ?? '')
  if (node.attrs?.['kind'] === 'definition' || isComment(source)) return []
  return [h('div', { className: ['raw-block'], role: 'note', ariaLabel: words.raw }, [h('pre', [h('code', source)])])]
}

export const isComment = (source: string): boolean => /^<!--(?:(?!-->)[\s\S])*-->$/.test(source.trim())
