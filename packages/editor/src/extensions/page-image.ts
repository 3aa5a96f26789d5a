import { Node } from '@tiptap/core'
import { nodeSpecs } from '@tsuzuri/document'
import { carried } from './carried.ts'

const { src, alt, title, href, hrefTitle } = nodeSpecs.image.attrs

/** A picture within a line; a linked one keeps its address in `href`. */
export const PageImage = Node.create({
  name: 'image',
  group: 'inline',
  inline: true,
  atom: true,
  draggable: true,
  addAttributes: () => ({
    src: { default: src },
    alt: { default: alt },
    title: { default: title },
    ...carried({ href, hrefTitle }),
  }),
  parseHTML: () => [{ tag: 'img[src]:not([src^="data:"])' }],
  renderHTML: ({ HTMLAttributes }) => ['img', HTMLAttributes],
})
