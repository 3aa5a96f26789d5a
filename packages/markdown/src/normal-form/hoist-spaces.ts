import { type DocMark, type DocNode, inheritMarks } from '@tsuzuri/document'

const emphasis: ReadonlySet<string> = new Set(['bold', 'italic', 'strike'])

/** Takes emphasis off the spaces at its edges: `**a **b` is said `**a** b`. */
export const hoistSpaces = (line: readonly DocNode[]): DocNode[] => {
  let pieces = line.flatMap(splitSpaces)
  for (const type of emphasis) pieces = trimRuns(trimRuns(pieces, type).toReversed(), type).toReversed()
  return pieces
}

/** A text as spaces, words, spaces. Code keeps its spaces. */
const splitSpaces = (node: DocNode): DocNode[] => {
  const marks = node.marks ?? []
  if (node.type !== 'text' || marks.some(({ type }) => type === 'code') || !marks.some(({ type }) => emphasis.has(type))) return [node]
  const text = node.text ?? ''
  const words = text.trim()
  const begin = text.length - text.trimStart().length
  return [text.slice(0, begin), words, text.slice(begin + words.length)]
    .filter((piece) => piece !== '')
    .map((piece) => ({ ...node, text: piece }))
}

/** Takes the mark off spaces that stand where a run of it begins. */
const trimRuns = (pieces: readonly DocNode[], type: string): DocNode[] => {
  const trimmed: DocNode[] = []
  const marked = inheritMarks(pieces)
  let inside = false
  for (const [index, piece] of pieces.entries()) {
    const has = (marked[index]?.marks ?? []).some((mark) => mark.type === type)
    const isSpace = piece.type === 'text' && (piece.text ?? '').trim() === '' && !piece.marks?.some((mark) => mark.type === 'code')
    if (has && !inside && isSpace) {
      trimmed.push(
        withMarks(
          piece,
          (piece.marks ?? []).filter((mark) => mark.type !== type),
        ),
      )
      continue
    }
    inside = has
    trimmed.push(piece)
  }
  return trimmed
}

const withMarks = ({ marks: _, ...node }: DocNode, marks: readonly DocMark[]): DocNode => (marks.length > 0 ? { ...node, marks } : node)
