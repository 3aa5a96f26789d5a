import type { Properties } from 'hast'
import { allowedSchemes } from '../allowed-schemes.ts'
import { type Attribute, attributeOf } from './attribute.ts'
import { escapeHtml } from './escape-html.ts'

/** The attributes of an element as they stand in its tag, each after a space; those that may not stand there are left out. */
export const printAttributes = (tagName: string, properties: Properties): string => {
  const leaves = tagName === 'a' && isExternal(properties['href'])
  let printed = ''
  for (const property of Object.keys(properties)) {
    if (leaves && property === 'rel') continue
    const attribute = attributeOf(tagName, property)
    if (attribute) printed += print(attribute, property, properties[property])
  }
  return leaves ? `${printed} rel="noopener noreferrer external"` : printed
}

const print = (attribute: Attribute, property: string, value: Properties[string]): string => {
  const name = attribute.attribute
  const is = attribute.boolean || attribute.overloadedBoolean ? flagOf(value, attribute) : value
  if (is === null || is === undefined || is === false || Number.isNaN(is)) return ''
  if (is === true) return ` ${name}`
  if (!Array.isArray(is)) return leadsAstray(property, String(is)) ? '' : ` ${name}="${escapeHtml(String(is))}"`
  const words = is.filter((word) => !leadsAstray(property, String(word)))
  return ` ${name}="${escapeHtml(words.join(attribute.commaSeparated ? ', ' : ' ').trim())}"`
}

/** `true` for an attribute that stands without a value, `false` for one that does not stand. */
const flagOf = (value: Properties[string], { attribute, overloadedBoolean }: Attribute): Properties[string] => {
  if (typeof value !== 'string') return Boolean(value)
  return value === '' ? overloadedBoolean : value === attribute || value
}

/** Whether an address names a scheme that is not allowed there. Browsers read no scheme behind the first `/`, `?` or `#`. */
const leadsAstray = (property: string, value: string): boolean => {
  const schemes = allowedSchemes[property]
  if (!schemes) return false
  const scheme = /^([^/?#]*?):/.exec(value)?.[1]
  return scheme !== undefined && !schemes.includes(scheme)
}

const isExternal = (href: unknown): boolean => typeof href === 'string' && /^(?:https?:)?[/\\]{2}/i.test(href.trim())
