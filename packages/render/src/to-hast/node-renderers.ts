import type { DocNode } from '@tsuzuri/document'
import type { ElementContent } from 'hast'
import { h } from '@tsuzuri/plugin/view'
import { renderCodeBlock } from './code-block.ts'
import { renderHeading } from './heading.ts'
import { renderLine } from './line.ts'
import { renderList } from './list.ts'
import { renderPluginBlock } from './plugin-block.ts'
import { renderRawBlock } from './raw-block.ts'
import type { PageContext } from './page-context.ts'
import { renderTable } from './table.ts'

/** One renderer for each kind of block. */
export const nodeRenderers: ReadonlyMap<string, (node: DocNode, context: PageContext) => ElementContent[]> = new Map([
  ['blockquote', (node, context): ElementContent[] => [h('blockquote', context.render(node.content ?? []))]],
  ['bulletList', renderList],
  ['codeBlock', renderCodeBlock],
  ['heading', renderHeading],
  ['horizontalRule', (): ElementContent[] => [h('hr')]],
  ['orderedList', renderList],
  ['paragraph', (node, context): ElementContent[] => (node.content ? [h('p', renderLine(node.content, context))] : [])],
  ['pluginBlock', renderPluginBlock],
  ['rawBlock', renderRawBlock],
  ['table', renderTable],
  ['taskList', renderList],
  [
    'unknownBlock',
    (_node, { words }): ElementContent[] => [h('div', { className: ['unknown-block'], role: 'note' }, [h('p', words.newer)])],
  ],
])
