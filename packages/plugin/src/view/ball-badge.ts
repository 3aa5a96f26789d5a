import type { Locale, Side } from '@tsuzuri/model'
import type { Element } from 'hast'
import { h } from './h.ts'
import { ballWord } from './ball-word.ts'

/** Whose turn it is, as a word; the sheet puts a sign and a colour to its class: `ball ball--firm`, `ball--client`, `ball--none`. */
export const ballBadge = (side: Side | null, locale: Locale): Element =>
  h('span', { className: ['ball', `ball--${side ?? 'none'}`] }, ballWord(side, locale))
