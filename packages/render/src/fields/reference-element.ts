import { h } from '@tsuzuri/plugin/view'
import type { Element } from 'hast'

/** Where a field of another page is to be shown; until it is, as it was written. */
export const referenceElement = (source: string): Element =>
  h('span', { className: ['field-reference'], dataFieldReference: source }, source)
