import type { AttributeValue } from './doc-json.ts'

export interface NodeSpecData {
  /** ProseMirror content expression; absent for leaves. */
  readonly content?: string
  readonly group?: string
  readonly inline?: true
  readonly atom?: true
  readonly code?: true
  readonly defining?: true
  readonly isolating?: true
  /** For prosemirror-tables. */
  readonly tableRole?: 'table' | 'row' | 'cell' | 'header_cell'
  /** Marks that may stand inside; all when absent. */
  readonly marks?: ''
  /** Every attribute has a default, given here. */
  readonly attrs?: Readonly<Record<string, AttributeValue>>
}

export interface MarkSpecData {
  readonly attrs?: Readonly<Record<string, AttributeValue>>
  /** Each mark excludes itself only, so that y-tiptap stores it under its plain name. */
  readonly excludes: string
  readonly inclusive?: false
  readonly code?: true
}

/** Rises when a client that does not know this page schema would lose something. */
export const schemaVersion = 1

const cell = { align: null, colspan: 1, rowspan: 1, colwidth: null }

/**
 * The nodes of a page's body, as plain data: what Markdown can say and nothing else.
 *
 * Atoms inside a line (`image`, `hardBreak`, `rawInline`, `unknownInline`) never carry marks, since Yjs has no place for
 * them; a linked picture has its address in `href`. `colspan`, `rowspan` and `colwidth` are there for prosemirror-tables and
 * never change. `unknownBlock` and `unknownInline` hold, as JSON text, an element this version does not know.
 */
export const nodeSpecs = {
  doc: { content: 'block+' },
  paragraph: { content: 'inline*', group: 'block' },
  heading: { content: '(text | image | rawInline | unknownInline)*', group: 'block', defining: true, attrs: { level: 1 } },
  blockquote: { content: 'block+', group: 'block', defining: true },
  bulletList: { content: 'listItem+', group: 'block list', attrs: { tight: true } },
  orderedList: { content: 'listItem+', group: 'block list', attrs: { start: 1, tight: true } },
  taskList: { content: 'taskItem+', group: 'block list', attrs: { tight: true } },
  listItem: { content: 'paragraph block*', defining: true },
  taskItem: { content: 'paragraph block*', defining: true, attrs: { checked: false } },
  codeBlock: { content: 'text*', group: 'block', marks: '', code: true, defining: true, attrs: { language: null, meta: null } },
  horizontalRule: { group: 'block' },
  table: { content: 'tableRow+', group: 'block', isolating: true, tableRole: 'table' },
  tableRow: { content: '(tableCell | tableHeader)*', tableRole: 'row' },
  tableHeader: { content: 'paragraph', isolating: true, tableRole: 'header_cell', attrs: cell },
  tableCell: { content: 'paragraph', isolating: true, tableRole: 'cell', attrs: cell },
  // Not `block`: ProseMirror would take the group of that name for the node.
  pluginBlock: { group: 'block', atom: true, attrs: { name: '', attributes: {}, label: '', source: null } },
  rawBlock: { group: 'block', atom: true, attrs: { source: '', kind: 'html' } },
  unknownBlock: { group: 'block', atom: true, attrs: { json: '' } },
  text: { group: 'inline' },
  hardBreak: { group: 'inline', inline: true },
  image: { group: 'inline', inline: true, atom: true, attrs: { src: '', alt: '', title: null, href: null, hrefTitle: null } },
  rawInline: { group: 'inline', inline: true, atom: true, attrs: { source: '', kind: 'html' } },
  unknownInline: { group: 'inline', inline: true, atom: true, attrs: { json: '' } },
} as const satisfies Readonly<Record<string, NodeSpecData>>

/** The marks, outermost first. */
export const markSpecs = {
  link: { attrs: { href: '', title: null }, excludes: 'link', inclusive: false },
  bold: { excludes: 'bold' },
  italic: { excludes: 'italic' },
  strike: { excludes: 'strike' },
  code: { excludes: 'code', code: true },
} as const satisfies Readonly<Record<string, MarkSpecData>>

export type NodeName = keyof typeof nodeSpecs
export type MarkName = keyof typeof markSpecs
