import type { NodeViewRendererProps } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import type { NodeView } from '@tiptap/pm/view'
import { words } from '../words.ts'
import { attributesForm } from './attributes-form.ts'
import type { PluginBlockOptions } from './plugin-block.ts'

/** Shows a block with its present rows while the page is edited, with a bar to set it up and to take it away. */
export const createBlockView = (
  { node, editor, getPos }: NodeViewRendererProps,
  { portal, locale, blocks }: PluginBlockOptions,
): NodeView => {
  const t = words(locale)
  let shown = node
  const dom = document.createElement('div')
  dom.className = 'block-view'
  dom.contentEditable = 'false'
  const bar = document.createElement('div')
  bar.className = 'block-view__bar'
  const place = document.createElement('div')
  dom.append(bar, place)

  const position = (): number | null => {
    const at = getPos()
    return at === undefined ? null : at
  }
  const remove = (): void => {
    const at = position()
    if (at !== null && editor.isEditable)
      editor
        .chain()
        .focus()
        .deleteRange({ from: at, to: at + shown.nodeSize })
        .run()
  }
  const change = (attributes: Readonly<Record<string, string>>): void => {
    const at = position()
    if (at === null || !editor.isEditable) return
    // The written source is what it was made from; with new attributes it no longer is.
    editor.view.dispatch(editor.state.tr.setNodeMarkup(at, undefined, { ...shown.attrs, attributes, source: null }))
    drawBar()
    bar.querySelector('summary')?.focus()
  }

  const drawBar = (): void => {
    const name = String(shown.attrs['name'])
    const title = document.createElement('strong')
    title.textContent = blocks.find((block) => block.name === name)?.label ?? t.unknownBlock(name)
    const away = document.createElement('button')
    away.type = 'button'
    away.className = 'button button--small'
    away.textContent = t.removeBlock
    away.addEventListener('click', remove)
    bar.replaceChildren(title, attributesForm(textsOf(shown), t, change), away)
  }

  const load = async (): Promise<void> => {
    const name = String(shown.attrs['name'])
    const attributes = JSON.stringify(textsOf(shown))
    const address = `/api/v1/portals/${encodeURIComponent(portal)}/blocks/${encodeURIComponent(name)}?attributes=${encodeURIComponent(attributes)}`
    const response = await fetch(address, { headers: { accept: 'text/html', 'accept-language': locale } }).catch(() => null)
    if (name !== String(shown.attrs['name']) || attributes !== JSON.stringify(textsOf(shown))) return
    if (response?.ok) {
      // From our own server, sanitized there like the page that is read.
      place.innerHTML = await response.text()
    } else {
      place.textContent = t.blockNotShown
    }
  }
  drawBar()
  void load()

  return {
    dom,
    update: (next: Node) => {
      if (next.type !== shown.type) return false
      const changed = JSON.stringify(next.attrs) !== JSON.stringify(shown.attrs)
      shown = next
      if (changed) {
        // What somebody else has set up meanwhile takes nothing half typed away.
        if (document.activeElement !== bar.querySelector('input')) drawBar()
        void load()
      }
      return true
    },
    // Typing and clicking inside belong to the block, not to the page's text.
    stopEvent: (event) => !event.type.startsWith('drag') && event.type !== 'drop',
    ignoreMutation: () => true,
  }
}

const textsOf = (node: Node): Readonly<Record<string, string>> => {
  const given: unknown = node.attrs['attributes']
  return typeof given === 'object' && given !== null
    ? Object.fromEntries(Object.entries(given).map(([name, value]) => [name, String(value)]))
    : {}
}
