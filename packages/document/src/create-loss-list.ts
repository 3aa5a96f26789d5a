import * as Y from 'yjs'
import { blockIdOf, isBlockName } from './block-id.ts'
import { idOfType } from './id-of-type.ts'
import type { LostEdit } from './losses.ts'

/** Lost items, told by the block they were written into: the nearest one that `stood` before. */
export const createLossList = (doc: Y.Doc, stood: (id: Y.ID) => boolean) => {
  const words = new Map<string | null, { text: string; within: unknown }>()
  const values: LostEdit[] = []

  const isOld = (type: Parameters<typeof idOfType>[0]): boolean => {
    const id = idOfType(type)
    return id === null || stood(id)
  }
  const placeOf = ({ parent }: Y.Item): Y.XmlElement | null => {
    let type = parent instanceof Y.AbstractType ? parent : null
    while (type && !(type instanceof Y.XmlElement && isBlockName(type.nodeName) && isOld(type))) type = type.parent
    return type
  }
  const addWords = (block: string | null, item: Y.Item): void => {
    const entry = words.get(block) ?? { text: '', within: item.parent }
    words.set(block, entry)
    if (!(item.content instanceof Y.ContentString)) return
    if (entry.within !== item.parent && entry.text !== '') entry.text += '\n'
    entry.within = item.parent
    entry.text += item.content.str
  }

  return {
    add: (item: Y.Item): void => {
      const place = placeOf(item)
      const block = place && blockIdOf(place)
      if (item.parentSub === null) return addWords(block, item)
      const owner = item.parent
      // What was set on something new is lost with it, which is told already.
      if (owner instanceof Y.AbstractType && !isOld(owner)) return
      values.push({
        block: owner === doc.share.get('fields') ? null : block,
        text: '',
        name: item.parentSub,
        value: item.content.getContent().at(-1),
      })
    },
    all: (): readonly LostEdit[] => [...[...words].map(([block, { text }]) => ({ block, text })), ...values],
  }
}
