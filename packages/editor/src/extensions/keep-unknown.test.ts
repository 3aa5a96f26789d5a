// @vitest-environment jsdom
import { Editor } from '@tiptap/core'
import { Collaboration } from '@tiptap/extension-collaboration'
import { afterEach, beforeEach, expect, test } from 'vitest'
import * as Y from 'yjs'
import { KeepUnknown } from './keep-unknown.ts'
import { pageExtensions } from './page-extensions.ts'

let page: Y.Doc
let here: Y.Doc
let editor: Editor
/** Everything another client wrote, as it is stored: nothing of it deleted or written anew. */
const stored = (doc: Y.Doc) => {
  const { structs, ds } = Y.decodeUpdate(Y.encodeStateAsUpdate(doc))
  const theirs = structs.filter(({ id }) => id.client === page.clientID)
  return {
    theirs: theirs.map((struct) => (struct instanceof Y.Item ? [struct.id.clock, struct.content.constructor.name, struct.length] : struct)),
    gone: ds.clients.get(page.clientID) ?? [],
  }
}

beforeEach(() => {
  page = new Y.Doc()
  const content = page.getXmlFragment('content')
  const paragraph = (text: string) => {
    const element = new Y.XmlElement('paragraph')
    element.insert(0, [new Y.XmlText(text)])
    return element
  }
  const future = new Y.XmlElement('futureBlock')
  future.setAttribute('depth', '三')
  future.insert(0, [paragraph('中の段落'), new Y.XmlElement('futureLeaf')])
  const line = paragraph('前')
  line.setAttribute('futureAttribute', '値')
  const formatted = new Y.XmlElement('paragraph')
  const text = new Y.XmlText()
  formatted.insert(0, [text, new Y.XmlElement('futureInline'), new Y.XmlText('後')])
  content.insert(0, [line, future, formatted])
  text.applyDelta([{ insert: '印', attributes: { futureMark: { tone: 'high' } } }, { insert: 'なし' }])
  here = new Y.Doc()
  Y.applyUpdate(here, Y.encodeStateAsUpdate(page))
  editor = new Editor({
    element: document.createElement('div'),
    extensions: [
      ...pageExtensions({ portal: 'abc', locale: 'ja', blocks: [] }),
      Collaboration.configure({ document: here, field: 'content' }),
      KeepUnknown.configure({ doc: here }),
    ],
  })
})
afterEach(() => editor.destroy())

const said = (doc: Y.Doc): string => doc.getXmlFragment('content').toJSON()
const bring = (from: Y.Doc, to: Y.Doc): void => Y.applyUpdate(to, Y.encodeStateAsUpdate(from, Y.encodeStateVector(to)))

test('opening a page with what the editor does not know changes nothing of it', () => {
  const before = Y.encodeStateAsUpdate(page)
  expect(Y.encodeStateAsUpdate(here)).toEqual(before)
  expect(editor.getHTML()).toContain('futureBlock')
})

test('typing before, behind and beside it leaves every byte of it as it was', () => {
  const before = stored(page)
  const unknown = said(page)
  editor.commands.insertContentAt(1, '頭')
  editor.commands.insertContentAt(editor.state.doc.content.size - 1, '尾')
  editor.commands.insertContentAt(0, '<h2>見出し</h2>')
  bring(here, page)
  expect(stored(here)).toEqual(before)
  expect(said(page)).toBe(`<heading level="2">見出し</heading>${unknown.replace('前', '頭前').replace('後', '後尾')}`)
})

test('what others bring while one types, and change in it, is kept and shown as well', () => {
  const added = new Y.XmlElement('futureBlock')
  added.setAttribute('depth', '四')
  page.getXmlFragment('content').push([added])
  bring(page, here)
  editor.commands.insertContentAt(1, '頭')
  added.setAttribute('depth', '五')
  bring(page, here)
  editor.commands.insertContentAt(1, '大')
  bring(here, page)
  expect(said(page)).toContain('<futureblock depth="五"></futureblock>')
  expect(editor.getHTML()).toContain('五')
  expect(said(page)).toContain('大頭前')
})

test('it can be deleted by hand, and what is undone is what it was', () => {
  const unknown = said(page)
  let at = 0
  editor.state.doc.forEach((node, offset) => {
    if (node.type.name === 'unknownBlock') at = offset
  })
  editor.chain().setNodeSelection(at).deleteSelection().run()
  bring(here, page)
  expect(said(page)).not.toContain('futureblock')
  editor.commands.undo()
  bring(here, page)
  expect(said(page)).toBe(unknown)
})
