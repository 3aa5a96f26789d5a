// @vitest-environment jsdom
import { Editor } from '@tiptap/core'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { pageExtensions } from '../extensions/page-extensions.ts'
import { words } from '../words.ts'
import { insertions } from './insertions.ts'
import { createToolbar } from './toolbar.ts'

const t = words('ja')
let editor: Editor
let list: HTMLSelectElement

beforeEach(() => {
  editor = new Editor({
    element: document.createElement('div'),
    injectCSS: false,
    extensions: pageExtensions({ portal: 'abc', locale: 'ja', blocks: [] }),
  })
  const bar = createToolbar(editor, insertions(t, [{ name: 'calendar', label: 'カレンダー', description: '' }]), t)
  document.body.replaceChildren(bar)
  list = bar.querySelector('select') ?? document.createElement('select')
})
afterEach(() => {
  editor.destroy()
})

test.each(['ArrowDown', 'ArrowUp', ' ', 'c'])('%j opens the list of what can be put in, and puts nothing in yet', (key) => {
  const opened = vi.fn<() => void>()
  list.showPicker = opened
  const event = new KeyboardEvent('keydown', { key, cancelable: true, bubbles: true })
  list.dispatchEvent(event)
  expect([event.defaultPrevented, opened.mock.calls.length]).toEqual([true, 1])
})

test('Tab leaves the list as ever, and what is chosen is put in once', () => {
  const tab = new KeyboardEvent('keydown', { key: 'Tab', cancelable: true, bubbles: true })
  list.dispatchEvent(tab)
  expect(tab.defaultPrevented).toBe(false)
  list.value = '0'
  list.dispatchEvent(new Event('change'))
  expect(JSON.stringify(editor.getJSON()).match(/calendar/g)).toHaveLength(1)
  expect(list.value).toBe('')
})
