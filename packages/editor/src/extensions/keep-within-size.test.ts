// @vitest-environment jsdom
import { Editor } from '@tiptap/core'
import { Collaboration } from '@tiptap/extension-collaboration'
import { afterEach, beforeEach, expect, test } from 'vitest'
import * as Y from 'yjs'
import { KeepWithinSize } from './keep-within-size.ts'
import { pageExtensions } from './page-extensions.ts'

let doc: Y.Doc
let editor: Editor
let refused: number
const paragraph = (text: string): Y.XmlElement => {
  const element = new Y.XmlElement('paragraph')
  element.insert(0, [new Y.XmlText(text)])
  return element
}
beforeEach(() => {
  refused = 0
  doc = new Y.Doc()
  doc.getXmlFragment('content').push([paragraph('あ'.repeat(2_500)), paragraph('短い行')])
  editor = new Editor({
    element: document.createElement('div'),
    extensions: [
      ...pageExtensions({ portal: 'abc', locale: 'ja', blocks: [] }),
      Collaboration.configure({ document: doc, field: 'content' }),
      KeepWithinSize.configure({ doc, largest: 8_300, onFull: () => (refused += 1) }),
    ],
  })
})
afterEach(() => editor.destroy())

const insert = (text: string) => editor.commands.insertContentAt(editor.state.doc.content.size - 1, { type: 'text', text })
const last = (): string => editor.state.doc.lastChild?.textContent ?? ''

test('what would make the page too large is not taken, and the page can still be made shorter and typed in', () => {
  insert('い'.repeat(300))
  expect([last(), refused]).toEqual(['短い行', 1])
  insert('、続き')
  expect([last(), refused]).toEqual(['短い行、続き', 1])
  editor.commands.deleteRange({ from: 1, to: 1_001 })
  insert('い'.repeat(300))
  expect([last().length, refused]).toEqual([306, 1])
})

test('what others add is shown, whatever its size; a key of one’s own is too much then, a deletion is not', () => {
  const other = new Y.Doc()
  Y.applyUpdate(other, Y.encodeStateAsUpdate(doc))
  other.getXmlFragment('content').push([paragraph('う'.repeat(400))])
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(other, Y.encodeStateVector(doc)))
  expect([last().length, refused]).toEqual([400, 0])
  insert('え')
  expect([last().length, refused]).toEqual([400, 1])
  editor.commands.deleteRange({ from: editor.state.doc.content.size - 3, to: editor.state.doc.content.size - 1 })
  expect([last().length, refused]).toEqual([398, 1])
})
