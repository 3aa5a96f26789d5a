import type { DocMark, DocNode } from '@tsuzuri/document'
import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import { isComment } from './raw-block.ts'
import type { PageContext } from './render-context.ts'

/** A line's texts and atoms. Neighbours under the same mark share one element, nested in the order the schema gives marks. */
export const renderLine = (line: readonly DocNode[], context: PageContext): ElementContent[] => nest(line.map((node) => ({ node, marks: marksOf(node, line) })), context)

interface Piece {
  readonly node: DocNode
  readonly marks: readonly DocMark[]
}

const nest = (pieces: readonly Piece[], context: PageContext): ElementContent[] => {
  const rendered: ElementContent[] = []
  let at = 0
  while (at < pieces.length) {
    const piece = pieces[at]
    if (!piece) break
    const outermost = furthest(pieces, at)
    if (!outermost) {
      rendered.push(...renderPiece(piece.node, context))
      at += 1
      continue
    }
    const inner = pieces.slice(at, outermost.end).map(({ node, marks }) => ({ node, marks: marks.filter((mark) => !same(mark, outermost.mark)) }))
    rendered.push(markElement(outermost.mark, nest(inner, context)))
    at = outermost.end
  }
  return rendered
}

const furthest = (pieces: readonly Piece[], start: number): { mark: DocMark; end: number } | undefined => {
  let best: { mark: DocMark; end: number } | undefined
  for (const mark of pieces[start]?.marks ?? []) {
    let end = start + 1
    while (pieces[end]?.marks.some((other) => same(other, mark))) end += 1
    if (!best || end > best.end) best = { mark, end }
  }
  return best
}

const same = (left: DocMark, right: DocMark): boolean => left.type === right.type && JSON.stringify(left.attrs) === JSON.stringify(right.attrs)

/** Atoms carry no marks: they take those that the texts on both sides share, a picture its own link. */
const marksOf = (node: DocNode, line: readonly DocNode[]): readonly DocMark[] => {
  if (node.type === 'text') return node.marks ?? []
  const index = line.indexOf(node)
  const before = line.slice(0, index).findLast(({ type }) => type === 'text')?.marks ?? []
  const after = line.slice(index + 1).find(({ type }) => type === 'text')?.marks ?? []
  const shared = before.filter((mark) => after.some((other) => same(mark, other)) && mark.type !== 'code' && (mark.type !== 'link' || node.type !== 'image'))
  const { href, hrefTitle } = node.attrs ?? {}
  return node.type === 'image' && typeof href === 'string' ? [{ type: 'link', attrs: { href, title: hrefTitle ?? null } }, ...shared] : shared
}

const tags: ReadonlyMap<string, string> = new Map([['bold', 'strong'], ['italic', 'em'], ['strike', 'del'], ['code', 'code']])

const markElement = (mark: DocMark, children: ElementContent[]): Element => {
  const { href, title } = mark.attrs ?? {}
  if (mark.type === 'link') return h('a', { href: String(href ?? ''), title: typeof title === 'string' ? title : null }, children)
  return h(tags.get(mark.type) ?? 'span', children)
}

const renderPiece = (node: DocNode, { words }: PageContext): ElementContent[] => {
  switch (node.type) {
    case 'text':
      return [{ type: 'text', value: node.text ?? '' }]
    case 'hardBreak':
      return [h('br')]
    case 'image': {
      const { src, alt, title } = node.attrs ?? {}
      return [h('img', { src: String(src ?? ''), alt: String(alt ?? ''), title: typeof title === 'string' ? title : null, loading: 'lazy' })]
    }
    case 'rawInline': {
      const source = String(node.attrs?.['source'] ?? '')
      return isComment(source) ? [] : [h('code', { className: ['raw-inline'] }, source)]
    }
    default:
      return [h('span', { className: ['unknown-inline'], title: words.newer }, '…')]
  }
}
