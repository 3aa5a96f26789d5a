import type { Locale } from '@tsuzuri/model'
import type { Element } from 'hast'
import { h } from './h.ts'
import type { StateDefinition } from '../collection.ts'

/** A state as a word; the sheet puts a sign and a colour to its class: `state state--<name>`. */
export const stateBadge = (name: string, state: StateDefinition | undefined, locale: Locale): Element =>
  h('span', { className: ['state', `state--${name}`] }, state?.label[locale] ?? name)
