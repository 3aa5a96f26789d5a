import type { DocNode } from './doc-json.ts'

/** The words of one line of text: a picture's description counts, a break is a space. */
export const inlineText = (node: DocNode): string =>
  (node.content ?? [])
    .map((child) => {
      if (child.type === 'text') return child.text ?? ''
      if (child.type === 'hardBreak') return ' '
      return child.type === 'image' ? String(child.attrs?.['alt'] ?? '') : ''
    })
    .join('')
