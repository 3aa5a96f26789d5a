import type { DocMark, DocNode } from '@tsuzuri/document'

/** The line with marks on its atoms: those that both neighbouring texts carry, and for a picture the link it holds. */
export const inheritMarks = (line: readonly DocNode[]): DocNode[] =>
  line.map((node, index) => {
    if (node.type === 'text') return node
    const before = line.slice(0, index).findLast(({ type }) => type === 'text')
    const after = line.slice(index + 1).find(({ type }) => type === 'text')
    const shared = (before?.marks ?? []).filter((mark) => after?.marks?.some((other) => JSON.stringify(other) === JSON.stringify(mark)))
    const marks = shared.filter(({ type }) => type !== 'code' && (type !== 'link' || node.type !== 'image'))
    return { ...node, marks: [...linkOf(node), ...marks] }
  })

const linkOf = (node: DocNode): DocMark[] => {
  const { href, hrefTitle } = node.attrs ?? {}
  return node.type === 'image' && typeof href === 'string' ? [{ type: 'link', attrs: { href, title: hrefTitle ?? null } }] : []
}
