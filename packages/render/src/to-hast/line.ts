import { type DocMark, type DocNode, fieldReferenceKind, nestLine } from '@tsuzuri/document'
import type { Element, ElementContent } from 'hast'
import { h } from '@tsuzuri/plugin/view'
import { encodeAddress } from '../encode-address.ts'
import { referenceElement } from '../fields/reference-element.ts'
import { isComment } from './raw-block.ts'
import type { PageContext } from './page-context.ts'

/** A line's texts and atoms, nested under their marks. */
export const renderLine = (line: readonly DocNode[], context: PageContext): ElementContent[] =>
  nestLine<ElementContent>(line, { leaf: (node) => renderPiece(node, context), wrap: (mark, inner) => [markElement(mark, inner)] })

const tags: ReadonlyMap<string, string> = new Map([
  ['bold', 'strong'],
  ['italic', 'em'],
  ['strike', 'del'],
  ['code', 'code'],
])

const markElement = (mark: DocMark, children: ElementContent[]): Element => {
  if (mark.type === 'passage') return h('span', { className: ['written'], dataNote: String(mark.attrs?.['note'] ?? '') }, children)
  const { href, title } = mark.attrs ?? {}
  if (mark.type === 'link')
    return h('a', { href: encodeAddress(String(href ?? '')), ...(typeof title === 'string' ? { title } : {}) }, children)
  return h(tags.get(mark.type) ?? 'span', children)
}

const renderPiece = (node: DocNode, { words }: PageContext): ElementContent[] => {
  switch (node.type) {
    case 'text':
      return [{ type: 'text', value: node.text ?? '' }]
    case 'hardBreak':
      return [h('br')]
    case 'image': {
      const { src, alt, title } = node.attrs ?? {}
      return [
        h('img', {
          src: encodeAddress(String(src ?? '')),
          alt: String(alt ?? ''),
          ...(typeof title === 'string' ? { title } : {}),
          loading: 'lazy',
        }),
      ]
    }
    case 'rawInline': {
      const source = String(node.attrs?.['source'] ?? '')
      if (node.attrs?.['kind'] === fieldReferenceKind) return [referenceElement(source)]
      return isComment(source) ? [] : [h('code', { className: ['raw-inline'] }, source)]
    }
    default:
      return [h('span', { className: ['unknown-inline'], title: words.newer }, '…')]
  }
}
