import { Node } from '@tiptap/core'
import { nodeSpecs } from '@tsuzuri/document'
import { carried } from './carried.ts'
import { createBlockView } from './create-block-view.ts'

export interface BlockChoice {
  readonly name: string
  readonly label: string
  readonly description: string
}
export interface PluginBlockOptions {
  readonly portal: string
  readonly locale: 'ja' | 'en'
  /** The blocks of the installed plugins. */
  readonly blocks: readonly BlockChoice[]
}

/** A dynamic block, whichever plugin it belongs to: one node and one view for all, known or not. */
export const PluginBlock = Node.create<PluginBlockOptions>({
  name: 'pluginBlock',
  group: nodeSpecs.pluginBlock.group,
  atom: true,
  draggable: true,
  addOptions: () => ({ portal: '', locale: 'ja', blocks: [] }),
  addAttributes: () => carried(nodeSpecs.pluginBlock.attrs),
  parseHTML: () => [{ tag: '[data-kept="pluginBlock"]' }],
  renderHTML: ({ node, HTMLAttributes }) => [
    'div',
    { ...HTMLAttributes, class: 'kept-source', 'data-kept': 'pluginBlock' },
    `::${String(node.attrs['name'])}`,
  ],
  addNodeView() {
    return (props) => createBlockView(props, this.options)
  },
})
