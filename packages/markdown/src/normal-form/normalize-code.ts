import { type AttributeValue, type DocNode, storableText } from '@tsuzuri/document'

/** A code block's info line is its language, one word, and then the rest. */
export const normalizeCode = (node: DocNode): DocNode => {
  const words = `${lineOf(node.attrs?.['language'])} ${lineOf(node.attrs?.['meta'])}`.trim()
  const space = words.indexOf(' ')
  const language = lineOf(node.attrs?.['language']) === '' ? null : space < 0 ? words : words.slice(0, space)
  const meta = language === null || space < 0 ? null : words.slice(space + 1).trim()
  const text = storableText(
    (node.content ?? [])
      .map((child) => child.text ?? '')
      .join('')
      .replace(/\r\n?/g, '\n'),
  )
  return { ...node, attrs: { language, meta: meta === '' ? null : meta }, content: text === '' ? [] : [{ type: 'text', text }] }
}

const lineOf = (value: AttributeValue | undefined): string =>
  typeof value === 'string'
    ? value
        .replace(/[\s\0]+/g, ' ')
        .toWellFormed()
        .trim()
    : ''
