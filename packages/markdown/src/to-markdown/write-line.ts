import type { DocMark, DocNode } from '@tsuzuri/document'
import type { PhrasingContent } from 'mdast'
import { inheritMarks } from '../normal-form/inherit-marks.ts'
import { lineWriters } from './line-writers.ts'
import { markWriters } from './mark-writers.ts'

/** A line's flat, marked texts as nested emphasis and links: at each place the mark that reaches furthest is outermost. */
export const writeLine = (line: readonly DocNode[]): PhrasingContent[] => nest(inheritMarks(line))

const nest = (line: readonly DocNode[]): PhrasingContent[] => {
  const written: PhrasingContent[] = []
  let at = 0
  while (at < line.length) {
    const node = line[at]
    if (!node) break
    const outermost = furthest(line, at)
    if (!outermost) {
      written.push(...(lineWriters.get(node.type)?.(node) ?? []))
      at += 1
      continue
    }
    const inner = line.slice(at, outermost.end).map((item) => without(item, outermost.mark))
    written.push(...(markWriters.get(outermost.mark.type)?.(outermost.mark, nest(inner)) ?? []))
    at = outermost.end
  }
  return written
}

/** The mark of the node at `start` that runs on longest; code is the text itself and wraps nothing. */
const furthest = (line: readonly DocNode[], start: number): { mark: DocMark; end: number } | undefined => {
  let best: { mark: DocMark; end: number } | undefined
  for (const mark of line[start]?.marks ?? []) {
    if (mark.type === 'code') continue
    let end = start + 1
    while (end < line.length && hasMark(line[end], mark)) end += 1
    if (!best || end > best.end) best = { mark, end }
  }
  return best
}

const hasMark = (node: DocNode | undefined, mark: DocMark): boolean => node?.marks?.some((other) => same(other, mark)) ?? false
const without = (node: DocNode, mark: DocMark): DocNode => ({ ...node, marks: (node.marks ?? []).filter((other) => !same(other, mark)) })
const same = (left: DocMark, right: DocMark): boolean => JSON.stringify(left) === JSON.stringify(right)
