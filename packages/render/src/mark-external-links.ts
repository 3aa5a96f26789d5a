import type { Nodes } from 'hast'

/** The tree with `rel` on links that leave for another site. */
export const markExternalLinks = <Node extends Nodes>(node: Node): Node => {
  if (!('children' in node)) return node
  const children = node.children.map((child) => markExternalLinks(child))
  if (node.type !== 'element' || node.tagName !== 'a' || !isExternal(node.properties['href'])) return { ...node, children }
  return { ...node, children, properties: { ...node.properties, rel: ['noopener', 'noreferrer', 'external'] } }
}

const isExternal = (href: unknown): boolean => typeof href === 'string' && /^(?:https?:)?[/\\]{2}/i.test(href.trim())
