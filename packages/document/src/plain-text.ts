import type { DocNode } from './doc-json.ts'
import { headingIds } from './heading-ids.ts'
import { inlineText } from './inline-text.ts'

export interface HeadingText {
  readonly level: number
  readonly text: string
  /** The heading's address within the page, the same as in its HTML. */
  readonly id: string
}
/** What stands below a heading, up to the next one. */
export interface SectionText {
  /** In UTF-16 units of the text. */
  readonly from: number
  /** The headings it stands below, outermost first. */
  readonly path: readonly string[]
  /** The address of the innermost within the page. */
  readonly id: string
}
export interface PlainText {
  /** All words of the body, one block a line. */
  readonly text: string
  readonly headings: readonly HeadingText[]
  /** In their order; what stands above the first heading belongs to none. */
  readonly sections: readonly SectionText[]
}

/** The body's words for search and mail, and its headings. Blocks have no words of their own here. */
export const plainText = (content: DocNode): PlainText => {
  const idOf = headingIds()
  const lines: string[] = []
  const headings: HeadingText[] = []
  const sections: SectionText[] = []
  /** The headings that what comes next stands below. */
  const above: HeadingText[] = []
  let length = 0
  const add = (line: string): void => {
    if (line.trim() === '') return
    lines.push(line)
    length += line.length + 1
  }
  const visit = (node: DocNode): void => {
    if (node.type === 'heading') {
      const text = inlineText(node)
      const heading = { level: Number(node.attrs?.['level'] ?? 1), text, id: idOf(text) }
      headings.push(heading)
      above.splice(0, above.length, ...above.filter(({ level }) => level < heading.level), heading)
      sections.push({ from: length, path: above.map((one) => one.text).filter((one) => one.trim() !== ''), id: heading.id })
      add(text)
    } else if (node.type === 'paragraph' || node.type === 'codeBlock') add(inlineText(node))
    else if (node.type === 'tableRow') add((node.content ?? []).map((cell) => (cell.content ?? []).map(inlineText).join(' ')).join('\t'))
    else if (node.type === 'rawBlock' && node.attrs?.['kind'] === 'directive') add(String(node.attrs['source']))
    else for (const child of node.content ?? []) visit(child)
  }
  visit(content)
  return { text: lines.join('\n'), headings, sections }
}
