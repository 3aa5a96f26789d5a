import { type Editor, Extension } from '@tiptap/core'
import { Plugin, PluginKey } from '@tiptap/pm/state'
import { Suggestion } from '@tiptap/suggestion'
import { isOfComposing } from '@tsuzuri/ui/live/is-of-composing.ts'
import type { Words } from '../words.ts'
import { fitting, type Insertion } from './insertions.ts'

const signs = ['/', '／'] as const

/**
 * The menu after a `/` at the start of a line or behind a space: arrows, Enter, Escape; narrowed down by typing on. While a word is
 * being composed it is away; once the word is chosen it is there again, narrowed down by it.
 */
export const slashMenu = (all: readonly Insertion[], t: Words) =>
  Extension.create({
    name: 'slashMenu',
    addProseMirrorPlugins() {
      return [...signs.map((sign) => menuAfter(sign, this.editor, all, t)), lookAgainAfterComposing()]
    },
  })

const menuAfter = (sign: string, editor: Editor, all: readonly Insertion[], t: Words): Plugin =>
  Suggestion<Insertion, Insertion>({
    editor,
    pluginKey: new PluginKey(`slashMenu${sign}`),
    char: sign,
    allowedPrefixes: [' ', '\u3000'],
    items: ({ query }) => [...fitting(all, query)],
    // Drawing around the words would break the composing of them.
    allow: () => !editor.view.composing && !editor.isActive('codeBlock'),
    command: ({ range, props }) => {
      editor.chain().focus().deleteRange(range).run()
      props.insert(editor)
    },
    render: () => createMenu(editor, t),
  })

/** The editor reads the chosen word only so many milliseconds after the composing is over. */
const isRead = 50

/** The end of composing changes nothing in the text, so nobody would ask whether a menu belongs there. */
const lookAgainAfterComposing = (): Plugin => {
  let timer: ReturnType<typeof setTimeout> | undefined
  return new Plugin({
    props: {
      handleDOMEvents: {
        compositionend: (view) => {
          clearTimeout(timer)
          timer = setTimeout(() => {
            if (!view.isDestroyed && !view.composing) view.dispatch(view.state.tr)
          }, isRead)
          return false
        },
      },
    },
    view: () => ({ destroy: () => clearTimeout(timer) }),
  })
}

type Renderer = NonNullable<ReturnType<NonNullable<Parameters<typeof Suggestion<Insertion, Insertion>>[0]['render']>>>
type Props = Parameters<NonNullable<Renderer['onStart']>>[0]

/** Scrolls the menu alone: `scrollIntoView` would take the page along. */
const showRow = (menu: HTMLElement, row: Element | undefined): void => {
  if (!(row instanceof HTMLElement)) return
  if (row.offsetTop < menu.scrollTop) menu.scrollTop = row.offsetTop
  const below = row.offsetTop + row.offsetHeight - menu.clientHeight
  if (below > menu.scrollTop) menu.scrollTop = below
}

const createMenu = (editor: Editor, t: Words): Renderer => {
  const menu = document.createElement('ul')
  menu.className = 'slash-menu'
  menu.id = 'slash-menu'
  menu.role = 'listbox'
  menu.ariaLabel = t.insert
  let props: Props | undefined
  let chosen = 0
  let unmount = (): void => undefined

  const draw = (): void => {
    const items = props?.items ?? []
    chosen = Math.min(chosen, Math.max(0, items.length - 1))
    menu.replaceChildren(
      ...items.map((item, index) => {
        const row = document.createElement('li')
        row.id = `slash-menu-${index}`
        row.role = 'option'
        row.ariaSelected = String(index === chosen)
        const label = document.createElement('strong')
        label.textContent = item.label
        const hint = document.createElement('span')
        hint.textContent = item.hint
        row.append(label, ' ', hint)
        row.addEventListener('pointerdown', (event) => {
          event.preventDefault()
          props?.command(item)
        })
        return row
      }),
    )
    if (items.length === 0) menu.textContent = t.nothingFits
    showRow(menu, menu.children[chosen])
    tell(menu.children[chosen]?.id)
  }
  /** The focus stays in the text: a screen reader is told which row is meant. */
  const tell = (row: string | undefined): void => {
    const { dom } = editor.view
    if (row === undefined) dom.removeAttribute('aria-activedescendant')
    else dom.setAttribute('aria-activedescendant', row)
  }
  const move = (by: number): boolean => {
    const count = props?.items.length ?? 0
    chosen = count === 0 ? 0 : (chosen + by + count) % count
    draw()
    return true
  }
  return {
    onStart: (started) => {
      props = started
      chosen = 0
      draw()
      unmount = started.mount(menu)
      editor.view.dom.setAttribute('aria-controls', menu.id)
    },
    onUpdate: (updated) => {
      props = updated
      draw()
    },
    onKeyDown: ({ event }) => {
      if (isOfComposing(event)) return false
      if (event.key === 'ArrowDown') return move(1)
      if (event.key === 'ArrowUp') return move(-1)
      const item = props?.items[chosen]
      if (event.key !== 'Enter' || !item) return false
      props?.command(item)
      return true
    },
    onExit: () => {
      unmount()
      props = undefined
      tell(undefined)
      editor.view.dom.removeAttribute('aria-controls')
    },
  }
}
