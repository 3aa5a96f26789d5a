import type { DocMark, DocNode } from './doc-json.ts'

/**
 * The line with marks on its atoms, which the document does not give them: a picture has the link it holds, and every
 * atom the marks that the words on both its sides share.
 */
export const inheritMarks = (line: readonly DocNode[]): DocNode[] => {
  const wordsBefore = nearestBefore(line, isText)
  const wordsAfter = nearestBefore(line.toReversed(), isText).toReversed()
  const linkBefore = nearestBefore(line, mayLink)
  const linkAfter = nearestBefore(line.toReversed(), mayLink).toReversed()
  return line.map((node, index) => {
    if (node.type === 'text') return node
    const words = shared(wordsBefore[index]?.marks, wordsAfter[index]?.marks).filter(({ type }) => type !== 'code' && type !== 'link')
    const links = node.type === 'image' ? linkOf(node) : shared(linkOf(linkBefore[index]), linkOf(linkAfter[index]))
    return { ...node, marks: [...links, ...words] }
  })
}

/** For each place of the line the nearest such node before it. */
const nearestBefore = (line: readonly DocNode[], is: (node: DocNode) => boolean): (DocNode | undefined)[] => {
  let nearest: DocNode | undefined
  return line.map((node) => {
    const before = nearest
    if (is(node)) nearest = node
    return before
  })
}

const isText = ({ type }: DocNode): boolean => type === 'text'
const mayLink = ({ type }: DocNode): boolean => type === 'text' || type === 'image'

const linkOf = (node: DocNode | undefined): DocMark[] => {
  const { href, hrefTitle } = node?.attrs ?? {}
  if (node?.type === 'image') return typeof href === 'string' ? [{ type: 'link', attrs: { href, title: hrefTitle ?? null } }] : []
  return (node?.marks ?? []).filter(({ type }) => type === 'link')
}

const shared = (left: readonly DocMark[] = [], right: readonly DocMark[] = []): DocMark[] =>
  left.filter((mark) => right.some((other) => JSON.stringify(other) === JSON.stringify(mark)))
