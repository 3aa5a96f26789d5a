import type { Locale, Side } from '@tsuzuri/model'
import type { Element } from 'hast'
import { h } from 'hastscript'
import { ballWord } from './ball-word.ts'

/** Whose turn it is, as icon and word. Classes: `ball ball--firm`, `ball ball--client`, `ball ball--none`. */
export const ballBadge = (side: Side | null, locale: Locale): Element =>
  h('span', { className: ['ball', `ball--${side ?? 'none'}`] }, [
    h('span', { className: ['ball__icon'], ariaHidden: 'true' }, side === 'firm' ? '▶' : side === 'client' ? '◀' : '–'),
    h('span', { className: ['ball__word'] }, ballWord(side, locale)),
  ])
