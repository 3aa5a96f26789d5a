import { type AttributeValue, type DocNode, fitContent, storableText } from '@tsuzuri/document'
import { hoistSpaces } from './hoist-spaces.ts'

/** A line as Markdown can say it: no breaks at its end, no spaces at the ends of a row. */
export const normalizeLine = (line: readonly DocNode[]): DocNode[] => {
  const clean = fitLine(hoistSpaces(line.flatMap(normalizeNode)))
  const spaced = clean.map((node, index) => {
    if (node.type !== 'text' || node.marks) return node
    const text = (startsRow(clean[index - 1]) ? node.text?.replace(/^ +/, '') : node.text) ?? ''
    return { ...node, text: startsRow(clean[index + 1]) ? withoutLastSpaces(text) : text }
  })
  const full = spaced.filter(({ type, text }) => type !== 'text' || text !== '')
  let end = full.length
  while (full[end - 1]?.type === 'hardBreak') end -= 1
  return full.slice(0, end)
}

/** Texts of the same marks joined. */
const fitLine = (line: readonly DocNode[]): readonly DocNode[] =>
  fitContent([{ type: 'paragraph', content: line }]).content[0]?.content ?? []

/** Step by step: `/ +$/` begins anew at every space. */
const withoutLastSpaces = (text: string): string => {
  let end = text.length
  while (text[end - 1] === ' ') end -= 1
  return text.slice(0, end)
}

const startsRow = (neighbour: DocNode | undefined): boolean => neighbour === undefined || neighbour.type === 'hardBreak'

const normalizeNode = (node: DocNode): DocNode[] => {
  switch (node.type) {
    case 'text':
      return [
        {
          ...node,
          text: oneLine(node.text ?? ''),
          ...(node.marks ? { marks: node.marks.map(({ type, attrs }) => (attrs ? { type, attrs: target(attrs) } : { type })) } : {}),
        },
      ]
    case 'image':
      return [{ ...node, attrs: picture(node.attrs ?? {}) }]
    case 'rawInline':
      return String(node.attrs?.['source'] ?? '') === '' ? [] : [node]
    default:
      return [node]
  }
}

const oneLine = (text: string): string => storableText(text.replace(/\r\n|[\n\r\t]/g, ' '))

const lineOrNull = (value: AttributeValue | undefined): string | null => (typeof value === 'string' && value !== '' ? oneLine(value) : null)
const address = (value: AttributeValue | undefined): string =>
  oneLine(typeof value === 'string' ? value : '')
    .trim()
    .replaceAll('<', '%3C')
    .replaceAll('>', '%3E')

const target = (attrs: Readonly<Record<string, AttributeValue>>): Record<string, AttributeValue> => ({
  href: address(attrs['href']),
  title: lineOrNull(attrs['title']),
})

const picture = (attrs: Readonly<Record<string, AttributeValue>>): Record<string, AttributeValue> => ({
  src: address(attrs['src']),
  alt: oneLine(String(attrs['alt'] ?? '')),
  title: lineOrNull(attrs['title']),
  href: typeof attrs['href'] === 'string' ? address(attrs['href']) : null,
  hrefTitle: typeof attrs['href'] === 'string' ? lineOrNull(attrs['hrefTitle']) : null,
})
