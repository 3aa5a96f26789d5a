// @vitest-environment jsdom
import { Editor } from '@tiptap/core'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { words } from '../words.ts'
import { pageExtensions } from './page-extensions.ts'

const blocks = [{ name: 'file-list', label: 'ファイル一覧', description: '' }]
let editor: Editor

beforeEach(() => {
  vi.stubGlobal('fetch', () => Promise.resolve(new Response('<p>一覧</p>')))
  const element = document.createElement('div')
  document.body.replaceChildren(element)
  editor = new Editor({ element, injectCSS: false, extensions: pageExtensions({ portal: 'abc', locale: 'ja', blocks }) })
  editor.commands.insertContent({ type: 'pluginBlock', attrs: { name: 'file-list', attributes: { folder: '/給与' } } })
})
afterEach(() => {
  editor.destroy()
  vi.unstubAllGlobals()
})

const find = <Found extends Element>(selector: string, kind: new () => Found): Found => {
  const found = document.body.querySelector(`.block-view__bar ${selector}`)
  if (!(found instanceof kind)) throw new Error(`${selector} is not there`)
  return found
}
const line = (): HTMLInputElement => find('input', HTMLInputElement)
const apply = (typed: string): void => {
  line().focus()
  line().value = typed
  find('details button', HTMLButtonElement).click()
}
const attributes = (): unknown => {
  let found: unknown
  editor.state.doc.descendants((node) => {
    if (node.type.name === 'pluginBlock') found = node.attrs['attributes']
  })
  return found
}

test('a block is set up by a line, and the focus goes back to where it was opened', () => {
  apply('folder=”/給与/11月” limit=5')
  expect(attributes()).toEqual({ folder: '/給与/11月', limit: '5' })
  expect(line().value).toBe('folder="/給与/11月" limit="5"')
  expect(document.activeElement).toBe(find('summary', HTMLElement))
})

test('a line that cannot be read changes nothing and says so', () => {
  apply('folder="/給与')
  expect(attributes()).toEqual({ folder: '/給与' })
  expect([line().value, line().validationMessage]).toEqual(['folder="/給与', words('ja').attributesUnread])
})

test('what somebody else sets up takes nothing half typed away', () => {
  line().focus()
  line().value = 'folder="/経理"'
  editor.commands.command(({ tr, dispatch }) => {
    tr.doc.descendants((node, at) => {
      if (node.type.name === 'pluginBlock') dispatch?.(tr.setNodeAttribute(at, 'attributes', { limit: '3' }))
    })
    return true
  })
  expect(attributes()).toEqual({ limit: '3' })
  expect(line().value).toBe('folder="/経理"')
})

test('once editing is over a block can neither be set up nor taken away', () => {
  editor.setEditable(false)
  apply('limit=5')
  find('> button', HTMLButtonElement).click()
  expect(attributes()).toEqual({ folder: '/給与' })
})
