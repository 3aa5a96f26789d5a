import { type Editor, findParentNode, type JSONContent } from '@tiptap/core'
import type { BlockChoice } from '../extensions/plugin-block.ts'
import type { Words } from '../words.ts'

/** Something that can be put into the page, from the menu or after a `/`. */
export interface Insertion {
  readonly label: string
  readonly hint: string
  readonly insert: (editor: Editor) => void
}

export const insertions = (t: Words, blocks: readonly BlockChoice[]): readonly Insertion[] => [
  ...blocks.map(({ name, label, description }) => ({
    label,
    hint: description,
    insert: (editor: Editor) => put(editor, { type: 'pluginBlock', attrs: { name, attributes: {}, label: '', source: null } }),
  })),
  ...([1, 2, 3] as const).map((level) => ({
    label: t.headingLevel(level),
    hint: '#'.repeat(level),
    insert: (editor: Editor) => void editor.chain().focus().setHeading({ level }).run(),
  })),
  { label: t.bulletList, hint: '-', insert: (editor) => void editor.chain().focus().toggleBulletList().run() },
  { label: t.orderedList, hint: '1.', insert: (editor) => void editor.chain().focus().toggleOrderedList().run() },
  { label: t.taskList, hint: '[ ]', insert: (editor) => void editor.chain().focus().toggleTaskList().run() },
  {
    label: t.table,
    hint: '3 × 3',
    insert: (editor) => {
      stepOutOfTable(editor)
      editor.chain().focus().insertTable({ rows: 3, cols: 3, withHeaderRow: true }).run()
    },
  },
  { label: t.quote, hint: '>', insert: (editor) => void editor.chain().focus().toggleBlockquote().run() },
  { label: t.codeBlock, hint: '```', insert: (editor) => void editor.chain().focus().toggleCodeBlock().run() },
  { label: t.rule, hint: '---', insert: (editor) => put(editor, { type: 'horizontalRule' }) },
]

const put = (editor: Editor, block: JSONContent): void => {
  stepOutOfTable(editor)
  editor.chain().focus().insertContent(block).run()
}

/** What no cell holds goes into a line of its own below the table: put in where one stands, it would tear the table in two. */
const stepOutOfTable = (editor: Editor): void => {
  const table = findParentNode(({ type }) => type.name === 'table')(editor.state.selection)
  if (!table) return
  const below = table.pos + table.node.nodeSize
  editor
    .chain()
    .insertContentAt(below, { type: 'paragraph' })
    .setTextSelection(below + 1)
    .run()
}

/** The insertions that fit what was typed, in any case and width. */
export const fitting = (all: readonly Insertion[], query: string): readonly Insertion[] => {
  const wanted = query.normalize('NFKC').toLowerCase()
  return all.filter(({ label, hint }) => `${label} ${hint}`.normalize('NFKC').toLowerCase().includes(wanted))
}
