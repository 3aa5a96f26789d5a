import type { Element } from 'hast'
import { h } from './h.ts'

/** Says that nothing is there yet, what belongs here and how it gets here. */
export const emptyState = (title: string, hint: string): Element =>
  h('div', { className: ['empty'] }, [h('p', { className: ['empty__title'] }, title), h('p', { className: ['empty__hint'] }, hint)])
