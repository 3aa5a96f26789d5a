import type { Element, ElementContent, Nodes } from 'hast'
import { allowedAttributes, allowedEverywhere } from './allowed-attributes.ts'
import { allowedTags } from './allowed-tags.ts'
import { attributePrinter, type PrintAttribute } from './attribute-text.ts'
import { isExternal, isSafeAddress } from './safe-address.ts'

/**
 * HTML of a tree that nobody vouches for, printed in one walk: only what is on the list of the allowed comes out. An element
 * that is not leaves its content behind, or nothing when its content is no text. Links to other sites say so in `rel`.
 */
export const safeHtml = (nodes: readonly ElementContent[]): string => {
  const attribute = attributePrinter()
  return nodes.map((node) => print(node, { inTable: false, inSvg: false }, attribute)).join('')
}

interface Around {
  /** Within a table, allowed or not. */
  readonly inTable: boolean
  readonly inSvg: boolean
}

const tags: ReadonlySet<string> = new Set(allowedTags)
const everywhere: ReadonlySet<string> = new Set(allowedEverywhere)
const own: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries(allowedAttributes).map(([tag, names]) => [tag, new Set(names)]),
)
/** Their content is no text for people. */
const dropped: ReadonlySet<string> = new Set(['script', 'style', 'template', 'iframe', 'object', 'embed', 'noscript'])
/** They would break out of where they stand without a table around them. */
const tableParts: ReadonlySet<string> = new Set(['tbody', 'td', 'tfoot', 'th', 'thead', 'tr'])
const addresses: Readonly<Record<string, readonly string[]>> = {
  href: ['http', 'https', 'mailto', 'tel'],
  src: ['http', 'https'],
  action: ['http', 'https'],
  formAction: ['http', 'https'],
  cite: ['http', 'https'],
}
const empty: ReadonlySet<string> = new Set(['br', 'col', 'hr', 'img', 'input', 'wbr'])

const print = (node: Nodes, around: Around, attribute: PrintAttribute): string => {
  if (node.type === 'text') return inText(node.value)
  return node.type === 'element' ? printElement(node, around, attribute) : ''
}

const printElement = (element: Element, { inTable, inSvg }: Around, attribute: PrintAttribute): string => {
  const { tagName, children } = element
  if (dropped.has(tagName)) return ''
  const isAllowed = (tags.has(tagName) && (inTable || !tableParts.has(tagName))) || /^tsuzuri-[a-z0-9-]+$/.test(tagName)
  const svgHere = isAllowed && !inSvg && tagName === 'svg' ? true : inSvg
  // The title of a drawing holds HTML.
  const around: Around = { inTable: inTable || tagName === 'table', inSvg: isAllowed && svgHere && tagName === 'title' ? false : svgHere }
  let content = ''
  for (const child of children) content += print(child, around, attribute)
  if (!isAllowed) return content
  const opened = `<${tagName}${printProperties(element, svgHere, attribute)}>`
  return content === '' && !inSvg && empty.has(tagName) ? opened : `${opened}${content}</${tagName}>`
}

const printProperties = ({ tagName, properties }: Element, inSvg: boolean, attribute: PrintAttribute): string => {
  const mine = own.get(tagName)
  const isLinkAway = tagName === 'a' && isExternal(properties['href'])
  let printed = ''
  let hasRel = false
  for (const key of Object.keys(properties)) {
    const value = properties[key]
    if (value === null || value === undefined || !isAllowedName(key, mine)) continue
    if (isLinkAway && key === 'rel') hasRel = true
    const safe = isLinkAway && key === 'rel' ? away : safeValue(key, value)
    if (safe !== undefined) printed += attribute(key, safe, inSvg)
  }
  return isLinkAway && !hasRel ? printed + attribute('rel', away, inSvg) : printed
}

const away = ['noopener', 'noreferrer', 'external']

const isAllowedName = (key: string, mine: ReadonlySet<string> | undefined): boolean =>
  mine?.has(key) || everywhere.has(key) || (key.length > 4 && key.slice(0, 4).toLowerCase() === 'data')

const safeValue = (key: string, value: unknown): unknown => {
  const protocols = Object.hasOwn(addresses, key) ? addresses[key] : undefined
  const isSafe = (one: unknown): boolean =>
    (typeof one === 'string' || typeof one === 'number' || typeof one === 'boolean') &&
    (!protocols || isSafeAddress(String(one), protocols))
  if (Array.isArray(value)) return value.filter((one) => typeof one !== 'boolean' && isSafe(one))
  return isSafe(value) ? value : undefined
}

const inText = (text: string): string => (/[&<]/.test(text) ? text.replaceAll('&', '&#x26;').replaceAll('<', '&#x3C;') : text)
