import { find, html, svg } from 'property-information'

/** Prints one property of an element as the attribute that says the same; empty when the value says that there is none. */
export type PrintAttribute = (key: string, value: unknown, inSvg: boolean) => string

interface Spelling {
  readonly name: string
  /** Stands without a value. */
  readonly bare: boolean
  /** Stands with one, or without. */
  readonly maybeBare: boolean
  readonly separator: ' ' | ', '
}

/** Remembers how the attributes it met are spelled, for one printing. */
export const attributePrinter = (): PrintAttribute => {
  const known = { html: new Map<string, Spelling>(), svg: new Map<string, Spelling>() }
  const spellingOf = (key: string, space: 'html' | 'svg'): Spelling => {
    const met = known[space].get(key)
    if (met) return met
    const { attribute, boolean, overloadedBoolean, commaSeparated } = find(space === 'svg' ? svg : html, key)
    const spelling: Spelling = { name: attribute, bare: boolean, maybeBare: overloadedBoolean, separator: commaSeparated ? ', ' : ' ' }
    known[space].set(key, spelling)
    return spelling
  }
  return (key, value, inSvg) => {
    const spelling = spellingOf(key, inSvg ? 'svg' : 'html')
    // What could be read as another attribute, or as the end of the element, is none.
    if (!/^[\w:.-]+$/.test(spelling.name)) return ''
    return print(spelling, value)
  }
}

const print = ({ name, bare, maybeBare, separator }: Spelling, written: unknown): string => {
  const value = valueOf({ name, bare, maybeBare }, written)
  if (value === true) return ` ${name}`
  if (value === false || value === null || value === undefined || Number.isNaN(value)) return ''
  return ` ${name}="${inAttribute(Array.isArray(value) ? value.join(separator).trim() : String(value))}"`
}

/** Attributes that stand without a value are on or off. */
const valueOf = ({ name, bare, maybeBare }: Pick<Spelling, 'name' | 'bare' | 'maybeBare'>, value: unknown): unknown => {
  const saysNothing = value === '' || value === name
  if (maybeBare && saysNothing) return true
  return (bare || maybeBare) && (typeof value !== 'string' || saysNothing) ? Boolean(value) : value
}

const risky = /[\0"&'`]/
const inAttribute = (text: string): string =>
  risky.test(text) ? text.replaceAll(/[\0"&'`]/g, (one) => `&#x${one.charCodeAt(0).toString(16).toUpperCase()};`) : text
