import type { Editor } from '@tiptap/core'
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
    insert: (editor: Editor) =>
      void editor
        .chain()
        .focus()
        .insertContent({ type: 'pluginBlock', attrs: { name, attributes: {}, label: '', source: null } })
        .run(),
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
    insert: (editor) => void editor.chain().focus().insertTable({ rows: 3, cols: 3, withHeaderRow: true }).run(),
  },
  { label: t.quote, hint: '>', insert: (editor) => void editor.chain().focus().toggleBlockquote().run() },
  { label: t.codeBlock, hint: '```', insert: (editor) => void editor.chain().focus().toggleCodeBlock().run() },
  { label: t.rule, hint: '---', insert: (editor) => void editor.chain().focus().setHorizontalRule().run() },
]

/** The insertions that fit what was typed, in any case and width. */
export const fitting = (all: readonly Insertion[], query: string): readonly Insertion[] => {
  const wanted = query.normalize('NFKC').toLowerCase()
  return all.filter(({ label, hint }) => `${label} ${hint}`.normalize('NFKC').toLowerCase().includes(wanted))
}
