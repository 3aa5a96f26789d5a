import type { AttributeValue, DocNode } from '@tsuzuri/document'
import { hoistSpaces } from './hoist-spaces.ts'

/** A line as Markdown can say it. */
export const normalizeLine = (line: readonly DocNode[]): DocNode[] => {
  const clean = hoistSpaces(line.flatMap(normalizeNode))
  let end = clean.length
  while (clean[end - 1]?.type === 'hardBreak') end -= 1
  return clean.slice(0, end)
}

const normalizeNode = (node: DocNode): DocNode[] => {
  switch (node.type) {
    case 'text':
      return [{ ...node, text: oneLine(node.text ?? ''), ...(node.marks ? { marks: node.marks.map(({ type, attrs }) => (attrs ? { type, attrs: target(attrs) } : { type })) } : {}) }]
    case 'image':
      return [{ ...node, attrs: picture(node.attrs ?? {}) }]
    case 'rawInline':
      return String(node.attrs?.['source'] ?? '') === '' ? [] : [node]
    default:
      return [node]
  }
}

const oneLine = (text: string): string => text.replace(/\r\n|[\n\r]/g, ' ').replaceAll('\0', '\uFFFD').toWellFormed()
const lineOrNull = (value: AttributeValue | undefined): string | null => (typeof value === 'string' && value !== '' ? oneLine(value) : null)
const address = (value: AttributeValue | undefined): string => oneLine(typeof value === 'string' ? value : '').trim().replaceAll('<', '%3C').replaceAll('>', '%3E')

const target = (attrs: Readonly<Record<string, AttributeValue>>): Record<string, AttributeValue> => ({ href: address(attrs['href']), title: lineOrNull(attrs['title']) })

const picture = (attrs: Readonly<Record<string, AttributeValue>>): Record<string, AttributeValue> => ({
  src: address(attrs['src']),
  alt: oneLine(String(attrs['alt'] ?? '')),
  title: lineOrNull(attrs['title']),
  href: typeof attrs['href'] === 'string' ? address(attrs['href']) : null,
  hrefTitle: typeof attrs['href'] === 'string' ? lineOrNull(attrs['hrefTitle']) : null,
})
