import type { DocNode } from './doc-json.ts'

/** What `rawInline` is called that shows a field of another page: `:field[給与規程#支給日]`. */
export const fieldReferenceKind = 'fieldReference'

const whole = /^:field\[([^[\]\\|<\r\n]+)#([^[\]\\|<\r\n#]+)\]$/

export interface FieldReference {
  /** A page's path, title or id, as it was written. */
  readonly page: string
  /** A field's label or name. */
  readonly field: string
}

/** What a reference names; null for what is none. */
export const readFieldReference = (source: string): FieldReference | null => {
  const [, page = '', field = ''] = whole.exec(source) ?? []
  return page.trim() === '' || field.trim() === '' ? null : { page: page.trim(), field: field.trim() }
}

/** The references in a page's text, each source once, in the order they stand in. */
export const listFieldReferences = (node: DocNode): readonly string[] => [...new Set(sourcesIn(node))]

const sourcesIn = (node: DocNode): readonly string[] =>
  node.type === 'rawInline' && node.attrs?.['kind'] === fieldReferenceKind
    ? [String(node.attrs['source'])]
    : (node.content ?? []).flatMap(sourcesIn)
