import type { DocMark, DocNode } from './doc-json.ts'

/**
 * The line with marks on its atoms, which the document does not give them: a picture has the link it holds, and every
 * atom the marks that the words on both its sides share.
 */
export const inheritMarks = (line: readonly DocNode[]): DocNode[] =>
  line.map((node, index) => {
    if (node.type === 'text') return node
    const before = line.slice(0, index).toReversed()
    const after = line.slice(index + 1)
    const words = shared(before.find(isText)?.marks, after.find(isText)?.marks).filter(({ type }) => type !== 'code' && type !== 'link')
    const links = node.type === 'image' ? linkOf(node) : shared(linkOf(before.find(mayLink)), linkOf(after.find(mayLink)))
    return { ...node, marks: [...links, ...words] }
  })

const isText = ({ type }: DocNode): boolean => type === 'text'
const mayLink = ({ type }: DocNode): boolean => type === 'text' || type === 'image'

const linkOf = (node: DocNode | undefined): DocMark[] => {
  const { href, hrefTitle } = node?.attrs ?? {}
  if (node?.type === 'image') return typeof href === 'string' ? [{ type: 'link', attrs: { href, title: hrefTitle ?? null } }] : []
  return (node?.marks ?? []).filter(({ type }) => type === 'link')
}

const shared = (left: readonly DocMark[] = [], right: readonly DocMark[] = []): DocMark[] =>
  left.filter((mark) => right.some((other) => JSON.stringify(other) === JSON.stringify(mark)))
