import type { AttributeValue } from './doc-json.ts'
import { type MarkSpecData, markSpecs, type NodeSpecData, nodeSpecs } from './page-spec.ts'

const nodes: ReadonlyMap<string, NodeSpecData> = new Map(Object.entries(nodeSpecs))
const marks: ReadonlyMap<string, MarkSpecData> = new Map(Object.entries(markSpecs))
const ranks: ReadonlyMap<string, number> = new Map(Object.keys(markSpecs).map((name, rank) => [name, rank]))

export const nodeSpec = (name: string): NodeSpecData | undefined => nodes.get(name)
export const markSpec = (name: string): MarkSpecData | undefined => marks.get(name)

/** The order marks stand in: outermost first. */
export const markRank = (name: string): number => ranks.get(name) ?? ranks.size

export const isInline = (name: string): boolean => name === 'text' || nodes.get(name)?.inline === true
export const isBlock = (name: string): boolean => nodes.get(name)?.group?.split(' ').includes('block') ?? false

/** All attributes a spec knows, the given ones over the defaults; values of a wrong kind fall back to the default. */
export const fillAttributes = (
  defaults: Readonly<Record<string, AttributeValue>> | undefined,
  given: Readonly<Record<string, unknown>> | undefined,
): Readonly<Record<string, AttributeValue>> | undefined => {
  if (!defaults) return undefined
  return Object.fromEntries(Object.entries(defaults).map(([name, fallback]) => [name, fitValue(given?.[name], fallback)]))
}

const fitValue = (value: unknown, fallback: AttributeValue): AttributeValue => {
  if (fallback === null) return typeof value === 'string' ? value : null
  if (typeof fallback === 'object') return fitTexts(value)
  if (typeof value === 'string' && typeof fallback === 'string') return value
  if (typeof value === 'boolean' && typeof fallback === 'boolean') return value
  if (typeof value === 'number' && typeof fallback === 'number' && Number.isFinite(value)) return value
  return fallback
}

const fitTexts = (value: unknown): Readonly<Record<string, string>> => {
  if (typeof value !== 'object' || value === null) return {}
  const texts = Object.entries(value).flatMap(([key, text]): [string, string][] => {
    if (typeof text === 'string') return [[key, text]]
    return typeof text === 'number' || typeof text === 'boolean' ? [[key, String(text)]] : []
  })
  return Object.fromEntries(texts)
}
