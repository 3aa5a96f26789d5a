import type { DocNode } from './doc-json.ts'
import { headingIds } from './heading-ids.ts'
import { inlineText } from './inline-text.ts'

export interface HeadingText {
  readonly level: number
  readonly text: string
  /** The heading's address within the page, the same as in its HTML. */
  readonly id: string
}
export interface PlainText {
  /** All words of the body, one block a line. */
  readonly text: string
  readonly headings: readonly HeadingText[]
}

/** The body's words for search and mail, and its headings. Blocks have no words of their own here. */
export const plainText = (content: DocNode): PlainText => {
  const idOf = headingIds()
  const lines: string[] = []
  const headings: HeadingText[] = []
  const visit = (node: DocNode): void => {
    if (node.type === 'heading') {
      const text = inlineText(node)
      headings.push({ level: Number(node.attrs?.['level'] ?? 1), text, id: idOf(text) })
      lines.push(text)
    } else if (node.type === 'paragraph' || node.type === 'codeBlock') lines.push(inlineText(node))
    else if (node.type === 'tableRow')
      lines.push((node.content ?? []).map((cell) => (cell.content ?? []).map(inlineText).join(' ')).join('\t'))
    else if (node.type === 'rawBlock' && node.attrs?.['kind'] === 'directive') lines.push(String(node.attrs['source']))
    else for (const child of node.content ?? []) visit(child)
  }
  visit(content)
  return { text: lines.filter((line) => line.trim() !== '').join('\n'), headings }
}
