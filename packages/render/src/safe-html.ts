import type { Element, ElementContent } from 'hast'
import { allowedTags } from './allowed-tags.ts'
import { escapeHtml } from './print/escape-html.ts'
import { printAttributes } from './print/print-attributes.ts'

/**
 * HTML of a tree that nobody vouches for: what is not on the lists of the allowed (`allowed-*.ts`) is left out while it is
 * printed, a foreign element leaving its words behind. Links that leave for another site get a `rel`.
 */
export const safeHtml = (nodes: readonly ElementContent[]): string => printAll(nodes, false)

const printAll = (nodes: readonly ElementContent[], inTable: boolean): string => {
  let html = ''
  for (const node of nodes) {
    if (node.type === 'text') html += escapeHtml(node.value)
    else if (node.type === 'element') html += print(node, inTable)
  }
  return html
}

const print = ({ tagName, properties, children }: Element, inTable: boolean): string => {
  if (silent.has(tagName)) return ''
  const content = printAll(children, inTable || tagName === 'table')
  if (!isAllowed(tagName, inTable)) return content
  const open = `<${tagName}${printAttributes(tagName, properties)}>`
  return empty.has(tagName) ? `${open}${content}` : `${open}${content}</${tagName}>`
}

const allowed = new Set(allowedTags)
/** What is in them is nothing to read. */
const silent = new Set(['script', 'style', 'template', 'iframe', 'object', 'embed', 'noscript'])
/** Outside of a table they would break out of where they stand. */
const parts = new Set(['tbody', 'td', 'tfoot', 'th', 'thead', 'tr'])
/** Source: https://html.spec.whatwg.org/#void-elements. */
const empty = new Set(['br', 'col', 'hr', 'img', 'input', 'wbr'])

const isAllowed = (tagName: string, inTable: boolean): boolean =>
  allowed.has(tagName) ? inTable || !parts.has(tagName) : /^tsuzuri-[a-z0-9-]+$/.test(tagName)
