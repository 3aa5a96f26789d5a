import * as Y from 'yjs'
import { nodeSpec } from './node-spec.ts'
import { placeholder } from './placeholder.ts'

/** What one client wrote in one go, as far as it still stands in the body. */
export interface Stroke {
  readonly client: number
  /** Of its first UTF-16 unit; each further one counts one more. */
  readonly clock: number
  /** A block or picture, which has no words, is one U+FFFC. */
  readonly text: string
  /** Of such a one: when its settings were set. */
  readonly settings?: readonly { readonly client: number; readonly clock: number }[]
}

/** Deeper than any page that is read, as in `readTree`. */
const deepest = 200

/** Who wrote the body, stroke by stroke in the order it is read. Never writes to the document; compaction leaves it as it is. */
export const readStrokes = (doc: Y.Doc): readonly Stroke[] => {
  const strokes: Stroke[] = []
  const visit = (parent: Y.XmlFragment | Y.XmlText, depth: number): void => {
    for (const item of Y.getTypeChildren(parent)) {
      if (item.deleted) continue
      const { client, clock } = item.id
      if (item.content instanceof Y.ContentString) strokes.push({ client, clock, text: item.content.str })
      if (!(item.content instanceof Y.ContentType)) continue
      const { type } = item.content
      if (type instanceof Y.XmlText) visit(type, depth)
      else if (type instanceof Y.XmlElement) {
        if (isAtom(type.nodeName)) strokes.push({ client, clock, text: placeholder, settings: settingsOf(type) })
        else if (depth < deepest) visit(type, depth + 1)
      }
    }
  }
  visit(doc.getXmlFragment('content'), 0)
  return strokes
}

/** What stands as one piece: it has no text of its own, or is not known. */
export const isAtom = (name: string): boolean => nodeSpec(name)?.content === undefined

/** Yjs shows who set an attribute nowhere else. */
const settingsOf = ({ _map: attributes }: Y.XmlElement): NonNullable<Stroke['settings']> =>
  [...attributes.values()].filter((item) => !item.deleted).map(({ id: { client, clock } }) => ({ client, clock }))
