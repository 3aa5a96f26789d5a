import { Node } from '@tiptap/core'
import { nodeSpecs } from '@tsuzuri/document'

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
    addAttributes: () => Object.fromEntries(Object.entries(attrs).map(([key, value]) => [key, { default: value, rendered: false }])),
    renderHTML: ({ node }) => {
      const source = String(node.attrs['source'] ?? node.attrs['json'] ?? '')
      return [inline ? 'span' : 'div', { class: 'kept-source', 'data-kept': name }, ['code', source]]
    },
  })
}

export const RawBlock = keptNode('rawBlock')
export const RawInline = keptNode('rawInline')
export const UnknownBlock = keptNode('unknownBlock')
export const UnknownInline = keptNode('unknownInline')
