import { setImmediate as breathe } from 'node:timers/promises'
import type { DocNode } from '@tsuzuri/document'
import { printMarkdown } from '@tsuzuri/markdown'

export interface PrintedBlocks {
  /** Of each content: its blocks' Markdown in order, without empty ones. */
  readonly texts: readonly (readonly string[])[]
  /** A block that is written so. */
  readonly blockOf: ReadonlyMap<string, DocNode>
}

/** After so many blocks others have their turn. */
const atOnce = 100

/** The blocks of some contents as Markdown, one by one; what stands in several of them is printed once. */
export const printBlocks = async (contents: readonly DocNode[]): Promise<PrintedBlocks> => {
  const known = new Map<string, string>()
  const blockOf = new Map<string, DocNode>()
  const texts: string[][] = []
  for (const { content = [] } of contents) {
    const own: string[] = []
    for (const [index, block] of content.entries()) {
      if (index % atOnce === atOnce - 1) await breathe()
      const key = JSON.stringify(block)
      const text = known.get(key) ?? printMarkdown({ content: { type: 'doc', content: [block] } }).trim()
      known.set(key, text)
      if (text === '') continue
      own.push(text)
      if (!blockOf.has(text)) blockOf.set(text, block)
    }
    texts.push(own)
  }
  return { texts, blockOf }
}
