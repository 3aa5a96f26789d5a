// @vitest-environment jsdom
import { Editor } from '@tiptap/core'
import { expect, test } from 'vitest'
import { pageExtensions } from '../extensions/page-extensions.ts'
import { words } from '../words.ts'
import { insertions } from './insertions.ts'

const all = insertions(words('ja'), [{ name: 'calendar', label: 'カレンダー', description: '' }])
const table = '<table><tr><th><p>項目</p></th></tr><tr><td><p>交通費</p></td></tr></table>'

/** The blocks of a page after that was put in where one stood within `交通費`. */
const after = (label: string, content: string): readonly string[] => {
  const editor = new Editor({
    element: document.createElement('div'),
    injectCSS: false,
    extensions: pageExtensions({ portal: 'abc', locale: 'ja', blocks: [] }),
    content,
  })
  editor.state.doc.descendants((node, at) => {
    if (node.text === '交通費') editor.commands.setTextSelection(at + 1)
  })
  all.find((one) => one.label === label)?.insert(editor)
  const blocks = editor.state.doc.children.map((block) => `${block.type.name} ${block.textContent}`.trim())
  editor.destroy()
  return blocks
}

test.each([
  ['カレンダー', 'pluginBlock'],
  ['表', 'table'],
  ['区切り線', 'horizontalRule'],
])('%s goes below the table one stands in, which stays whole', (label, name) => {
  const [first, ...below] = after(label, `${table}<p>次</p>`)
  expect(first).toBe('table 項目交通費')
  expect(below).toContain(name)
  expect(below.at(-1)).toBe('paragraph 次')
})

test('elsewhere a block parts the words one stands in', () => {
  expect(after('カレンダー', '<p>交通費</p>')).toEqual(['paragraph 交', 'pluginBlock', 'paragraph 通費'])
})
