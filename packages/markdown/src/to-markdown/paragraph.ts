import type { PhrasingContent } from 'mdast'
import { parseTree } from '../dialect.ts'
import type { BlockWriter } from './block-writer.ts'
import { writeLine } from './write-line.ts'

/** Nothing for an empty paragraph: Markdown has no way to say one. */
export const writeParagraph: BlockWriter = (node) =>
  node.content && node.content.length > 0 ? [{ type: 'paragraph', children: withinLine(writeLine(node.content)) }] : []

// Written as a reference, and taken away by reading.
const space: PhrasingContent = { type: 'text', value: ' ' }

/** HTML that begins a paragraph would be read as a block of its own, HTML behind a break pull its row up to the one before: a space keeps it where it is. */
const withinLine = (line: readonly PhrasingContent[]): PhrasingContent[] => {
  const [first, second] = line
  const kept = behindBreaks(line)
  return first?.type === 'html' && isBlock(first.value, second) ? [space, ...kept] : kept
}

const behindBreaks = (line: readonly PhrasingContent[]): PhrasingContent[] =>
  line.flatMap((node, index): PhrasingContent[] => {
    if (node.type === 'html' && line[index - 1]?.type === 'break') return [space, node]
    return ['children' in node ? { ...node, children: behindBreaks(node.children) } : node]
  })

/** Whether HTML at the very beginning is read as a block. Some is only where nothing follows it in its row. */
const isBlock = (html: string, next: PhrasingContent | undefined): boolean =>
  html.startsWith('<') && parseTree(next === undefined || next.type === 'break' ? html : `${html}x`).children[0]?.type !== 'paragraph'
