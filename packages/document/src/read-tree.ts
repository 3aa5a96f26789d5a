import * as Y from 'yjs'
import { plainJson } from './plain-json.ts'
import { storableText } from './storable-text.ts'
import type { ElementTree, JsonObject, TextRun, Tree } from './tree.ts'

/** Deeper than any page that is read; what somebody made to break readers is not read further. */
const deepest = 200

/** Reads a live fragment out without touching it, as plain JSON. What is neither element nor text is passed over. */
export const readTree = (parent: Y.XmlFragment, depth = 0): Tree[] =>
  parent.toArray().flatMap((child): Tree[] => {
    if (child instanceof Y.XmlText) return [{ runs: readRuns(child) }]
    return child instanceof Y.XmlElement ? [readElement(child, depth)] : []
  })

/** The same for one element. */
export const readElement = (element: Y.XmlElement, depth = 0): ElementTree => ({
  name: element.nodeName,
  attrs: readAttributes(element),
  children: depth < deepest ? readTree(element, depth + 1) : [],
})

/** The element's own attributes. */
export const readAttributes = (element: Y.XmlElement): JsonObject => plainEntries(element.getAttributes())

/** The text's runs; embedded objects, which no page has, are passed over. */
export const readRuns = (text: Y.XmlText): TextRun[] => {
  const delta: readonly { insert?: unknown; attributes?: object }[] = text.toDelta()
  return delta.flatMap(({ insert, attributes }) =>
    typeof insert === 'string' ? [{ insert: storableText(insert), format: plainEntries(attributes ?? {}) }] : [],
  )
}

// getAttributes is typed as texts only, but holds whatever was set.
const plainEntries = (attributes: object): JsonObject =>
  Object.fromEntries(
    Object.entries(attributes)
      .filter(([, value]) => value !== null && value !== undefined)
      .map(([name, value]) => [name, plainJson(value)]),
  )
