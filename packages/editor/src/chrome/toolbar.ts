import type { Editor } from '@tiptap/core'
import type { Words } from '../words.ts'
import { askLink } from './ask-link.ts'
import type { Insertion } from './insertions.ts'

interface Tool {
  readonly label: string
  /** What stands on the button. */
  readonly face: string
  readonly run: (editor: Editor) => void
  /** Whether it is in force at the cursor; absent for what is done once. */
  readonly active?: (editor: Editor) => boolean
  /** Shown only where it can be used. */
  readonly when?: (editor: Editor) => boolean
}

const inTable = (editor: Editor): boolean => editor.isActive('table')

const tools = (t: Words, comment: (() => void) | undefined): readonly Tool[] => [
  {
    label: t.heading,
    face: t.heading,
    run: (editor) => void editor.chain().focus().toggleHeading({ level: 2 }).run(),
    active: (editor) => editor.isActive('heading'),
  },
  {
    label: t.bold,
    face: 'B',
    run: (editor) => void editor.chain().focus().toggleBold().run(),
    active: (editor) => editor.isActive('bold'),
  },
  {
    label: t.italic,
    face: 'I',
    run: (editor) => void editor.chain().focus().toggleItalic().run(),
    active: (editor) => editor.isActive('italic'),
  },
  {
    label: t.strike,
    face: 'S',
    run: (editor) => void editor.chain().focus().toggleStrike().run(),
    active: (editor) => editor.isActive('strike'),
  },
  { label: t.link, face: t.link, run: (editor) => askLink(editor, t), active: (editor) => editor.isActive('link') },
  {
    label: t.bulletList,
    face: t.bulletList,
    run: (editor) => void editor.chain().focus().toggleBulletList().run(),
    active: (editor) => editor.isActive('bulletList'),
  },
  {
    label: t.orderedList,
    face: t.orderedList,
    run: (editor) => void editor.chain().focus().toggleOrderedList().run(),
    active: (editor) => editor.isActive('orderedList'),
  },
  {
    label: t.taskList,
    face: t.taskList,
    run: (editor) => void editor.chain().focus().toggleTaskList().run(),
    active: (editor) => editor.isActive('taskList'),
  },
  {
    label: t.table,
    face: t.table,
    run: (editor) => void editor.chain().focus().insertTable({ rows: 3, cols: 3, withHeaderRow: true }).run(),
  },
  { label: t.addRow, face: t.addRow, run: (editor) => void editor.chain().focus().addRowAfter().run(), when: inTable },
  { label: t.deleteRow, face: t.deleteRow, run: (editor) => void editor.chain().focus().deleteRow().run(), when: inTable },
  { label: t.addColumn, face: t.addColumn, run: (editor) => void editor.chain().focus().addColumnAfter().run(), when: inTable },
  { label: t.deleteColumn, face: t.deleteColumn, run: (editor) => void editor.chain().focus().deleteColumn().run(), when: inTable },
  ...(comment ? [{ label: t.comment, face: t.comment, run: comment, when: ({ state }: Editor) => !state.selection.empty }] : []),
  { label: t.undo, face: '↶', run: (editor) => void editor.chain().focus().undo().run() },
  { label: t.redo, face: '↷', run: (editor) => void editor.chain().focus().redo().run() },
]

/**
 * A toolbar for people who never type `/` or Markdown. Arrow keys go from button to button, as ARIA asks of a toolbar.
 * `comment` is done with what is selected; there is no button for it without.
 */
export const createToolbar = (editor: Editor, all: readonly Insertion[], t: Words, comment?: () => void): HTMLElement => {
  const bar = document.createElement('div')
  bar.className = 'editor-toolbar'
  bar.role = 'toolbar'
  bar.ariaLabel = t.toolbar
  const buttons = tools(t, comment).map((tool) => ({ tool, button: buttonOf(tool, editor) }))
  bar.append(...buttons.map(({ button }) => button), insertList(editor, all, t))

  const follow = (): void => {
    for (const { tool, button } of buttons) {
      if (tool.active) button.ariaPressed = String(tool.active(editor))
      button.hidden = tool.when ? !tool.when(editor) : false
    }
  }
  editor.on('transaction', follow)
  bar.addEventListener('keydown', (event) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
    const stops = [...bar.querySelectorAll<HTMLElement>('button:not([hidden]), select')]
    const here = stops.findIndex((stop) => stop === document.activeElement)
    if (step === 0 || here === -1 || event.target instanceof HTMLSelectElement) return
    event.preventDefault()
    stops[(here + step + stops.length) % stops.length]?.focus()
  })
  follow()
  return bar
}

const buttonOf = ({ label, face, run }: Tool, editor: Editor): HTMLButtonElement => {
  const button = document.createElement('button')
  button.type = 'button'
  button.textContent = face
  button.title = label
  button.ariaLabel = label
  button.addEventListener('click', () => run(editor))
  return button
}

const insertList = (editor: Editor, all: readonly Insertion[], t: Words): HTMLSelectElement => {
  const list = document.createElement('select')
  list.ariaLabel = t.insert
  list.title = t.insertHint
  list.append(new Option(`+ ${t.insert}`, ''), ...all.map(({ label }, index) => new Option(label, String(index))))
  list.addEventListener('change', () => {
    all[Number(list.value)]?.insert(editor)
    list.value = ''
  })
  // By keyboard one chooses in the opened list: a closed one is changed by each arrow, and would put the first in that is passed.
  list.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || !(event.key.startsWith('Arrow') || event.key.length === 1)) return
    event.preventDefault()
    list.showPicker()
  })
  return list
}
