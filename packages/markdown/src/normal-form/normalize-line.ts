import { type AttributeValue, type DocNode, fitContent, storableText } from '@tsuzuri/document'
import { hoistSpaces } from './hoist-spaces.ts'

/** A line as Markdown can say it: no breaks at its end, no spaces at the ends of a row. */
export const normalizeLine = (line: readonly DocNode[]): DocNode[] => {
  const clean = fitLine(hoistSpaces(line.flatMap(normalizeNode)))
  const full = trimRows(trimRows(clean, withoutFirstSpaces).toReversed(), withoutLastSpaces).toReversed()
  let end = full.length
  while (full[end - 1]?.type === 'hardBreak') end -= 1
  return full.slice(0, end)
}

/** Texts of the same marks joined. */
const fitLine = (line: readonly DocNode[]): readonly DocNode[] =>
  fitContent([{ type: 'paragraph', content: line }]).content[0]?.content ?? []

/**
 * Takes the spaces away that stand where a row begins; where it ends, when the line is turned around. Code keeps its own, and a
 * link those that may be all there is of it.
 */
const trimRows = (line: readonly DocNode[], trim: (text: string) => string): DocNode[] => {
  let isBegun = false
  let link: string | undefined
  return line.flatMap((node): DocNode[] => {
    const own = linkOf(node)
    const isTrimmed = !isBegun && node.type === 'text' && !has(node, 'code') && (own === undefined || own === link)
    const text = isTrimmed ? trim(node.text ?? '') : undefined
    isBegun = node.type !== 'hardBreak' && (isBegun || text !== '')
    if (node.type === 'text') link = own
    return text === undefined ? [node] : text === '' ? [] : [{ ...node, text }]
  })
}

const has = ({ marks = [] }: DocNode, mark: string): boolean => marks.some(({ type }) => type === mark)
const linkOf = ({ marks = [] }: DocNode): string | undefined => {
  const link = marks.find(({ type }) => type === 'link')
  return link && JSON.stringify(link.attrs)
}

const withoutFirstSpaces = (text: string): string => text.replace(/^ +/, '')

/** Step by step: `/ +$/` begins anew at every space. */
const withoutLastSpaces = (text: string): string => {
  let end = text.length
  while (text[end - 1] === ' ') end -= 1
  return text.slice(0, end)
}

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
