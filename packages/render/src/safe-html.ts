import type { ElementContent, Nodes } from 'hast'
import { sanitize } from 'hast-util-sanitize'
import { toHtml } from 'hast-util-to-html'
import { markExternalLinks } from './mark-external-links.ts'
import { sanitizeSchema } from './sanitize-schema.ts'

/** HTML of a tree that nobody vouches for: what is not on the list of the allowed is taken out, then it is printed. */
export const safeHtml = (nodes: readonly ElementContent[]): string => {
  const tree: Nodes = { type: 'root', children: [...nodes] }
  return toHtml(markExternalLinks(sanitize(tree, sanitizeSchema(tree))))
}
