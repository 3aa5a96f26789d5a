import { Node } from '@tiptap/core'
import { nodeSpecs } from '@tsuzuri/document'
import { carried } from './carried.ts'

type KeptName = 'rawBlock' | 'rawInline' | 'unknownBlock' | 'unknownInline'

/**
 * What this editor cannot edit and must not lose: HTML, footnotes, directives of other makers, nodes of a newer version. It
 * shows as its source, can be moved and deleted as a whole, and is written back letter by letter.
 */
const keptNode = (name: KeptName) => {
  const { group, attrs } = nodeSpecs[name]
  const inline = group === 'inline'
  return Node.create({
    name,
    group,
    inline,
    atom: true,
    addAttributes: () => carried(attrs),
    parseHTML: () => [{ tag: `[data-kept="${name}"]` }],
    renderHTML: ({ node, HTMLAttributes }) => {
      const source = String(node.attrs['source'] ?? node.attrs['json'] ?? '')
      return [inline ? 'span' : 'div', { ...HTMLAttributes, class: 'kept-source', 'data-kept': name }, ['code', source]]
    },
  })
}

export const RawBlock = keptNode('rawBlock')
export const RawInline = keptNode('rawInline')
export const UnknownBlock = keptNode('unknownBlock')
export const UnknownInline = keptNode('unknownInline')
