import { ContentAny, ContentString, decodeUpdate, ID, Item } from 'yjs'

/**
 * What was typed, without what was deleted again, in the order in which it was typed: what one element holds on one line.
 * Needs no document, so that it can be shown where the changes fit nowhere any more.
 */
export const textOfChanges = (updates: readonly Uint8Array[]): string => {
  const decoded = updates.map((update) => decodeUpdate(update))
  const deleted = decoded.flatMap(({ ds }) => [...ds.clients].flatMap(([client, ranges]) => ranges.map((range) => ({ client, ...range }))))
  const isDeleted = (client: number, clock: number): boolean =>
    deleted.some((range) => range.client === client && clock >= range.clock && clock < range.clock + range.len)
  const lines: { line: string; end: string }[] = []
  for (const item of decoded.flatMap(({ structs }) => structs)) {
    if (!(item instanceof Item)) continue
    const { client, clock } = item.id
    const text = piecesOf(item)
      .filter((_piece, index) => !isDeleted(client, clock + index))
      .join('')
    const end = nameOf(new ID(client, clock + item.length - 1))
    const before = lines.at(-1)
    // What was deleted still says where the next key was struck.
    if (before && item.origin && before.end === nameOf(item.origin)) Object.assign(before, { line: before.line + text, end })
    else if (text !== '') lines.push({ line: text, end })
  }
  return lines.map(({ line }) => line).join('\n')
}

const nameOf = ({ client, clock }: ID): string => `${client} ${clock}`

/** As many as the item counts. */
const piecesOf = ({ content, parent }: Item): readonly string[] => {
  if (content instanceof ContentString) return content.str.split('')
  // A field of the page, where it is its first value; of a later one it is not said what it belongs to.
  if (!(content instanceof ContentAny) || (parent !== null && !isFields(parent))) return []
  return content.arr.map((value: unknown) => (typeof value === 'string' || Array.isArray(value) ? String(value) : ''))
}

/** Read from an update alone, a parent at the top of the document is its name. */
const isFields = (parent: unknown): boolean => parent === 'fields'
