// @vitest-environment jsdom
import { Editor } from '@tiptap/core'
import { Collaboration } from '@tiptap/extension-collaboration'
import { anchorPassage, findWords, newPageState, readFlow } from '@tsuzuri/document'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { applyUpdate, Doc } from 'yjs'
import { createToolbar } from '../chrome/toolbar.ts'
import { pageExtensions } from '../extensions/page-extensions.ts'
import { words } from '../words.ts'
import type { EditorComments, EditorPassage, EditorThread } from './editor-comments.ts'
import { passageMarks } from './passage-marks.ts'
import { selectedPassage } from './selected-passage.ts'

interface Seat {
  readonly doc: Doc
  readonly editor: Editor
  readonly asked: EditorPassage[]
  readonly chosen: string[]
}

const line = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] })
let threads: readonly EditorThread[]
let changed: Set<() => void>
let here: Seat
let there: Seat

const sit = (state: Uint8Array): Seat => {
  const doc = new Doc()
  applyUpdate(doc, state)
  const [asked, chosen]: [EditorPassage[], string[]] = [[], []]
  const comments: EditorComments = {
    threads: () => threads,
    follow: (listener) => {
      changed.add(listener)
      return () => changed.delete(listener)
    },
    comment: (passage) => void asked.push(passage),
    choose: (id) => void chosen.push(id),
  }
  const place = document.createElement('div')
  document.body.append(place)
  const editor = new Editor({
    element: place,
    injectCSS: false,
    extensions: [
      ...pageExtensions({ portal: 'abc', locale: 'ja', blocks: [] }),
      Collaboration.configure({ document: doc, field: 'content' }),
      passageMarks(doc, comments),
    ],
  })
  return { doc, editor, asked, chosen }
}
const join = (one: Seat, other: Seat): void => {
  one.doc.on('update', (update: Uint8Array, origin: unknown) => {
    if (origin !== 'other') applyUpdate(other.doc, update, 'other')
  })
}
const marked = ({ editor }: Seat): string =>
  [...editor.view.dom.querySelectorAll('mark.remarked')].map(({ textContent }) => textContent).join('|')
const comment = (quote: string): void => {
  const flow = readFlow(here.doc)
  const [range] = findWords(flow, { quote })
  const anchor = range && anchorPassage(flow, range)
  if (anchor) threads = [...threads, { id: quote, anchor }]
  for (const listener of changed) listener()
}
/** The place before a word in the editor's document. */
const before = ({ editor }: Seat, word: string): number => {
  let found = -1
  editor.state.doc.descendants(({ text }, at) => {
    const index = text?.indexOf(word) ?? -1
    if (index !== -1 && found === -1) found = at + index
  })
  return found
}

beforeEach(() => {
  threads = []
  changed = new Set()
  const state = newPageState({ content: { type: 'doc', content: [line('締日は毎月 末日です。'), line('支払日は翌月です。')] }, fields: {} })
  here = sit(state)
  there = sit(state)
  join(here, there)
  join(there, here)
})
afterEach(() => {
  here.editor.destroy()
  there.editor.destroy()
  document.body.replaceChildren()
})

describe('the passages of open threads in the editor', () => {
  test('are marked, and move with what oneself and others type before and inside of them', async () => {
    comment('毎月末日')
    await vi.waitFor(() => expect([marked(here), marked(there)]).toEqual(['毎月 末日', '毎月 末日']))
    here.editor.commands.insertContentAt(before(here, '締日'), '原則、')
    expect(marked(here)).toBe('毎月 末日')
    there.editor.commands.insertContentAt(before(there, '末日'), 'の')
    await vi.waitFor(() => expect([marked(here), marked(there)]).toEqual(['毎月 の末日', '毎月 の末日']))
    here.editor.commands.insertContentAt(before(here, 'です'), '頃')
    await vi.waitFor(() => expect([marked(here), marked(there)]).toEqual(['毎月 の末日', '毎月 の末日']))
  })

  test('stay when a line is broken in two, go when their words are taken out, and are back when that is undone', async () => {
    comment('末日です')
    await vi.waitFor(() => expect(marked(there)).toBe('末日です'))
    here.editor.chain().setTextSelection(before(here, '末日')).splitBlock().run()
    await vi.waitFor(() => expect([marked(here), marked(there)]).toEqual(['末日です', '末日です']))
    const at = before(here, '末日')
    here.editor.commands.deleteRange({ from: at, to: at + 4 })
    await vi.waitFor(() => expect([marked(here), marked(there)]).toEqual(['', '']))
    here.editor.commands.undo()
    await vi.waitFor(() => expect([marked(here), marked(there)]).toEqual(['末日です', '末日です']))
  })

  test('are no longer marked once their thread is resolved', async () => {
    comment('支払日')
    await vi.waitFor(() => expect(marked(here)).toBe('支払日'))
    threads = []
    for (const listener of changed) listener()
    await vi.waitFor(() => expect(marked(here)).toBe(''))
  })
})

test('what is selected is handed over as it stands in the live document, by the toolbar or by keys', () => {
  const t = words('ja')
  const bar = createToolbar(
    here.editor,
    [],
    t,
    () => void here.asked.push(selectedPassage(here.editor.state, here.doc) ?? { start: '', end: '', quote: '' }),
  )
  const button = [...bar.querySelectorAll('button')].find(({ textContent }) => textContent === t.comment)
  expect(button?.hidden).toBe(true)
  const from = before(here, '毎月')
  here.editor.commands.setTextSelection({ from, to: before(here, '支払') + 2 })
  expect(button?.hidden).toBe(false)
  button?.click()
  here.editor.view.dom.dispatchEvent(new KeyboardEvent('keydown', { key: 'm', code: 'KeyM', ctrlKey: true, altKey: true, bubbles: true }))
  expect(here.asked.map(({ quote }) => quote)).toEqual(['毎月 末日です。\n支払', '毎月 末日です。\n支払'])
  here.editor.commands.setTextSelection({ from: from + 2, to: from + 3 })
  expect(selectedPassage(here.editor.state, here.doc)).toBe(null)
})
