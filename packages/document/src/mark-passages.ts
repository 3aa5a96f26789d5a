import { diffSequence } from './diff-sequence.ts'
import type { DocJson, DocNode } from './doc-json.ts'
import { placeholder } from './placeholder.ts'
import { isAtom } from './read-strokes.ts'

/** A stretch of text that one note is true of. */
export interface Passage {
  readonly text: string
  readonly note: number
}
export interface MarkedBlock {
  /** The block with the mark `passage` on its texts, whose attribute `note` is the number of the note; for reading only. */
  readonly node: DocNode
  /** What stands in it, in order. A piece without words is one U+FFFC. */
  readonly passages: readonly Passage[]
}

/**
 * Lays notes on the body's text, block by block. `written` is the text in the order it stands in the live document; where
 * the body was fitted into the schema and says it otherwise, what is the same in both is found.
 */
export const markPassages = (content: DocJson, written: readonly Passage[]): readonly MarkedBlock[] => {
  const text = textOf(content)
  const joined = written.map((passage) => passage.text).join('')
  const take = taker(joined === text ? written : aligned(written, joined, text))
  const visit = (node: DocNode, passages: Passage[]): DocNode[] => {
    if (node.type === 'text') {
      const taken = take((node.text ?? '').length)
      passages.push(...taken)
      return taken.map(({ text: part, note }) => ({
        ...node,
        text: part,
        marks: [...(node.marks ?? []), { type: 'passage', attrs: { note } }],
      }))
    }
    if (isAtom(node.type)) passages.push(...take(placeholder.length))
    return [node.content ? { ...node, content: node.content.flatMap((child) => visit(child, passages)) } : node]
  }
  return content.content.map((block) => {
    const passages: Passage[] = []
    const [node = block] = visit(block, passages)
    return { node, passages: joinEqual(passages) }
  })
}

const textOf = (node: DocNode): string => {
  if (node.type === 'text') return node.text ?? ''
  return isAtom(node.type) ? placeholder : (node.content ?? []).map(textOf).join('')
}

/** Hands passages out from the beginning, so many UTF-16 units at a time. */
const taker = (passages: readonly Passage[]): ((length: number) => Passage[]) => {
  let at = 0
  let taken = 0
  return (length) => {
    const head: Passage[] = []
    let missing = length
    for (let passage = passages[at]; passage && missing > 0; passage = passages[at]) {
      const text = passage.text.slice(taken, taken + missing)
      if (text !== '') head.push({ text, note: passage.note })
      missing -= text.length
      taken += text.length
      if (taken < passage.text.length) continue
      at += 1
      taken = 0
    }
    return head
  }
}

/** The notes of one text on another that is almost the same; what is only in the other goes with what stands before it. */
const aligned = (written: readonly Passage[], joined: string, text: string): readonly Passage[] => {
  const take = taker(written)
  const found: Passage[] = []
  let at = 0
  let note = written[0]?.note ?? 0
  for (const { kind, count } of diffSequence(joined.split(''), text.split(''))) {
    if (kind === 'add') found.push({ text: text.slice(at, at + count), note })
    else {
      const taken = take(count)
      note = taken.at(-1)?.note ?? note
      if (kind === 'keep') found.push(...taken)
    }
    if (kind !== 'remove') at += count
  }
  return found
}

const joinEqual = (passages: readonly Passage[]): readonly Passage[] => {
  const joined: Passage[] = []
  for (const passage of passages) {
    const last = joined.at(-1)
    if (last?.note === passage.note) joined[joined.length - 1] = { text: last.text + passage.text, note: last.note }
    else joined.push(passage)
  }
  return joined
}
