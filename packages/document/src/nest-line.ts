import type { DocMark, DocNode } from './doc-json.ts'
import { inheritMarks } from './inherit-marks.ts'

interface LineWriter<Written> {
  /** A text or atom, with the marks that do not wrap. */
  readonly leaf: (node: DocNode) => Written[]
  readonly wrap: (mark: DocMark, inner: Written[]) => Written[]
  /** Whether the mark wraps; all do unless told. */
  readonly wraps?: (mark: DocMark) => boolean
}

/** A line's flat, marked texts and atoms written as nested ones: at each place the mark that reaches furthest is outermost. */
export const nestLine = <Written>(line: readonly DocNode[], writer: LineWriter<Written>): Written[] => nest(inheritMarks(line), writer)

const nest = <Written>(line: readonly DocNode[], writer: LineWriter<Written>): Written[] => {
  const written: Written[] = []
  let at = 0
  while (at < line.length) {
    const node = line[at]
    if (!node) break
    const outermost = furthest(line, at, writer.wraps ?? ((): boolean => true))
    if (!outermost) {
      written.push(...writer.leaf(node))
      at += 1
      continue
    }
    const inner = line
      .slice(at, outermost.end)
      .map((item) => ({ ...item, marks: (item.marks ?? []).filter((mark) => !same(mark, outermost.mark)) }))
    written.push(...writer.wrap(outermost.mark, nest(inner, writer)))
    at = outermost.end
  }
  return written
}

const furthest = (
  line: readonly DocNode[],
  start: number,
  wraps: (mark: DocMark) => boolean,
): { mark: DocMark; end: number } | undefined => {
  let best: { mark: DocMark; end: number } | undefined
  for (const mark of (line[start]?.marks ?? []).filter(wraps)) {
    let end = start + 1
    while (line[end]?.marks?.some((other) => same(other, mark))) end += 1
    if (!best || end > best.end) best = { mark, end }
  }
  return best
}

const same = (left: DocMark, right: DocMark): boolean =>
  left.type === right.type && JSON.stringify(left.attrs) === JSON.stringify(right.attrs)
