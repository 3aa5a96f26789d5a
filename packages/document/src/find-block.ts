import * as Y from 'yjs'
import { blockIdOf, isAddressed } from './block-id.ts'
import { documentErrors } from './document-errors.ts'

/** How many blocks on each side of one that is gone are told. */
const near = 2

/**
 * The live block of that id. Throws `document.block-gone` with the ids that stand where it stood, and `document.block-missing`
 * when there never was one.
 */
export const findBlock = (doc: Y.Doc, id: string): Y.XmlElement => {
  // Until it is asked for, Yjs does not know what the root of a loaded document is.
  doc.getXmlFragment('content')
  const struct = structOf(doc, id)
  if (!struct) throw documentErrors['block-missing'](id)
  if (struct instanceof Y.Item && !struct.deleted) {
    const block = elementOf(struct)
    if (!block || !isAddressed(block)) throw documentErrors['block-missing'](id)
    return block
  }
  throw documentErrors['block-gone'](id, struct instanceof Y.Item ? around(struct) : [])
}

const structOf = (doc: Y.Doc, id: string): Y.Item | Y.GC | undefined => {
  const [, client, clock] = /^(\d{1,16})\.(\d{1,16})$/.exec(id)?.map(Number) ?? []
  const structs = client === undefined ? undefined : doc.store.clients.get(client)
  if (!structs || client === undefined || clock === undefined || clock >= Y.getState(doc.store, client)) return undefined
  return structs[Y.findIndexSS(structs, clock)]
}

const elementOf = ({ content }: Y.Item): Y.XmlElement | undefined =>
  content instanceof Y.ContentType && content.type instanceof Y.XmlElement ? content.type : undefined

const around = (gone: Y.Item): readonly string[] => {
  const before = alive(gone, 'left').toReversed()
  return [...before, ...alive(gone, 'right')].map(blockIdOf)
}

const alive = (from: Y.Item, side: 'left' | 'right'): Y.XmlElement[] => {
  const found: Y.XmlElement[] = []
  for (let item = from[side]; item && found.length < near; item = item[side]) {
    const block = item.deleted ? undefined : elementOf(item)
    if (block && isAddressed(block)) found.push(block)
  }
  return found
}
