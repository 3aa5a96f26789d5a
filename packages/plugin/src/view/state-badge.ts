import type { Locale } from '@tsuzuri/model'
import type { Element } from 'hast'
import { h } from 'hastscript'
import type { StateDefinition } from '../collection.ts'

const icons: Readonly<Record<string, string>> = { draft: '✎', cancelled: '✕', 'sent-back': '↩', delivered: '⇥', checking: '☑' }

/** A state as icon and word, so that colour is never the only sign. Classes: `state state--<name>`. */
export const stateBadge = (name: string, state: StateDefinition | undefined, locale: Locale): Element => {
  const icon = icons[name] ?? (state?.final ? '✓' : state?.ball === 'client' ? '◇' : '●')
  return h('span', { className: ['state', `state--${name}`] }, [
    h('span', { className: ['state__icon'], ariaHidden: 'true' }, icon),
    h('span', { className: ['state__word'] }, state?.label[locale] ?? name),
  ])
}
