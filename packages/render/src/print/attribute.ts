import { find, html, type Info, svg } from 'property-information'
import { allowedAttributes } from '../allowed-attributes.ts'

/** An attribute by the name hast gives it. */
export type Attribute = Pick<Info, 'attribute' | 'boolean' | 'overloadedBoolean' | 'commaSeparated'>

/** The attribute of a property that may stand in such an element, or null. `tagName` must be one of the allowed. */
export const attributeOf = (tagName: string, property: string): Attribute | null =>
  (tables.get(tagName) ?? everywhere).get(property) ?? dataAttribute(property)

const shapes = new Set(['svg', 'g', 'path', 'circle', 'rect', 'line', 'polyline', 'polygon', 'text', 'title'])
const general = allowedAttributes['*'] ?? []

const table = (names: typeof html, properties: readonly string[]): ReadonlyMap<string, Attribute> =>
  new Map([...general, ...properties].map((property) => [property, find(names, property)]))

const tables = new Map(
  Object.entries(allowedAttributes).map(([tagName, properties]) => [tagName, table(shapes.has(tagName) ? svg : html, properties)]),
)
const everywhere = table(html, [])

/** Plugins use a few dozen names; a page cannot bring any of its own. */
const mostNames = 500
const dataNames = new Map<string, Attribute | null>()

const dataAttribute = (property: string): Attribute | null => {
  const known = dataNames.get(property)
  if (known !== undefined) return known
  const named = nameData(property)
  if (dataNames.size < mostNames) dataNames.set(property, named)
  return named
}

/** `dataRecordId` is `data-record-id`. */
const nameData = (property: string): Attribute | null => {
  if (!/^data[A-Z][\dA-Za-z]*$/.test(property)) return null
  const attribute = `data${property.slice(4).replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`
  return { attribute, boolean: false, overloadedBoolean: false, commaSeparated: false }
}
