import { Node } from '@tiptap/core'
import { nodeSpecs } from '@tsuzuri/document'

/** A picture within a line; a linked one keeps its address in `href`. */
export const PageImage = Node.create({
  name: 'image',
  group: 'inline',
  inline: true,
  atom: true,
  draggable: true,
  addAttributes: () => Object.fromEntries(Object.entries(nodeSpecs.image.attrs).map(([name, value]) => [name, { default: value }])),
  parseHTML: () => [{ tag: 'img[src]:not([src^="data:"])' }],
  renderHTML: ({ node }) => ['img', { src: node.attrs['src'], alt: node.attrs['alt'], title: node.attrs['title'] }],
})
