import type { Element, ElementContent } from 'hast'
import { h } from './h.ts'

export interface BlockSection {
  /** The block's name, the stem of its classes. */
  readonly block: string
  readonly label: string
  /** What makes it stale, for the browser side: names of collections, `records` for all of them, `files`, `members`. */
  readonly sources: readonly string[]
}

/** The outermost element of a block of records: a named region and a place where the browser says what happened. */
export const blockSection = ({ block, label, sources }: BlockSection, children: readonly (ElementContent | null)[]): Element =>
  h('section', { className: ['records', block], ariaLabel: label, dataSources: sources.join(' ') }, [
    ...children.filter((child) => child !== null),
    h('p', { className: ['records__status'], role: 'status', ariaLive: 'polite', dataStatus: '' }),
  ])
