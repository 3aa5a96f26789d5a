import type { Nodes } from 'hast'
import type { Schema } from 'hast-util-sanitize'
import { allowedAttributes, allowedEverywhere } from '../allowed-attributes.ts'
import { allowedTags } from '../allowed-tags.ts'

/** The allowed, as `hast-util-sanitize` wants to be told: our witness. Its custom elements are those of the tree at hand. */
export const sanitizeSchema = (tree: Nodes): Schema => ({
  strip: ['script', 'style', 'template', 'iframe', 'object', 'embed', 'noscript'],
  tagNames: [...allowedTags, ...customElements(tree)],
  attributes: {
    ...Object.fromEntries(Object.entries(allowedAttributes).map(([tag, names]) => [tag, [...names]])),
    '*': [...allowedEverywhere, 'data*'],
  },
  protocols: {
    href: ['http', 'https', 'mailto', 'tel'],
    src: ['http', 'https'],
    action: ['http', 'https'],
    formAction: ['http', 'https'],
    cite: ['http', 'https'],
  },
  ancestors: { tbody: ['table'], td: ['table'], tfoot: ['table'], th: ['table'], thead: ['table'], tr: ['table'] },
  required: {},
  clobber: [],
  allowComments: false,
  allowDoctypes: false,
})

const customElements = (node: Nodes): string[] => {
  const own = node.type === 'element' && /^tsuzuri-[a-z0-9-]+$/.test(node.tagName) ? [node.tagName] : []
  return 'children' in node ? [...own, ...node.children.flatMap(customElements)] : own
}
