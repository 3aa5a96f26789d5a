import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'

/** The outermost element of a block of records: a named region and a place where the browser says what happened. */
export const blockSection = (block: string, label: string, children: readonly (ElementContent | null)[]): Element =>
  h('section', { className: ['records', block], ariaLabel: label }, [
    ...children.filter((child) => child !== null),
    h('p', { className: ['records__status'], role: 'status', ariaLive: 'polite', dataStatus: '' }),
  ])
