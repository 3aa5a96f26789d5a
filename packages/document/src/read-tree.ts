import * as Y from 'yjs'
import type { JsonObject, TextRun, Tree } from './tree.ts'

/** Reads a live fragment out without touching it. What is neither element nor text is passed over. */
export const readTree = (parent: Y.XmlFragment): Tree[] =>
  parent.toArray().flatMap((child): Tree[] => {
    if (child instanceof Y.XmlText) return [{ runs: readRuns(child) }]
    return child instanceof Y.XmlElement ? [readElement(child)] : []
  })

const readElement = (element: Y.XmlElement): Tree => ({
  name: element.nodeName,
  attrs: dropNulls(element.getAttributes()),
  children: readTree(element),
})

/** The text's runs; embedded objects, which no page has, are passed over. */
export const readRuns = (text: Y.XmlText): TextRun[] => {
  const delta: readonly { insert?: unknown; attributes?: JsonObject }[] = text.toDelta()
  return delta.flatMap(({ insert, attributes }) => (typeof insert === 'string' ? [{ insert, format: attributes ?? {} }] : []))
}

// getAttributes is typed as texts only, but holds whatever JSON was set.
const dropNulls = (attributes: object): JsonObject =>
  Object.fromEntries(Object.entries(attributes).filter(([, value]) => value !== null && value !== undefined))
