// @vitest-environment jsdom
import { Editor } from '@tiptap/core'
import { expect, test } from 'vitest'
import { pageExtensions } from './page-extensions.ts'

test('a field of another page that is typed out is one piece as its bracket is closed; what names no field stays words', () => {
  const editor = new Editor({ injectCSS: false, extensions: pageExtensions({ portal: 'abc', locale: 'ja', blocks: [] }) })
  const typed = (text: string) => {
    editor.commands.setContent({ type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: text.slice(0, -1) }] }] })
    const end = editor.state.doc.content.size - 1
    const isTaken = editor.view.someProp('handleTextInput', (handle) =>
      handle(editor.view, end, end, text.slice(-1), () => editor.state.tr),
    )
    const line = editor.state.doc.firstChild?.children ?? []
    return [isTaken ?? false, ...line.map((node) => node.text ?? [node.type.name, node.attrs])]
  }
  expect(typed('支給は :field[給与規程#支給日]')).toEqual([
    true,
    '支給は ',
    ['rawInline', { source: ':field[給与規程#支給日]', kind: 'fieldReference' }],
  ])
  expect(typed('支給は :field[給与規程]')[1]).toBe('支給は :field[給与規程')
  editor.destroy()
})
