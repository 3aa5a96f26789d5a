import type { Element, ElementContent, Properties } from 'hast'

type Child = ElementContent | string

interface Hyperscript {
  (tagName: string, properties: Properties, children?: Child | readonly Child[]): Element
  (tagName: string, children?: string | readonly Child[]): Element
}

/**
 * An element of a block's tree: `h('a', { href, className: ['title'] }, words)`. Properties go by their names in hast
 * (`className`, `ariaLabel`, `dataKey`) and are taken as they are; what may not stand in a page is left out when it is printed.
 */
export const h: Hyperscript = (
  tagName: string,
  second?: Properties | string | readonly Child[],
  third?: Child | readonly Child[],
): Element =>
  second === undefined || typeof second === 'string' || isList(second)
    ? { type: 'element', tagName, properties: {}, children: nodesOf(second) }
    : { type: 'element', tagName, properties: second, children: nodesOf(third) }

const nodesOf = (children: Child | readonly Child[] | undefined): ElementContent[] =>
  children === undefined ? [] : isList(children) ? children.map(nodeOf) : [nodeOf(children)]

const isList = (value: Properties | Child | readonly Child[]): value is readonly Child[] => Array.isArray(value)

const nodeOf = (child: Child): ElementContent => (typeof child === 'string' ? { type: 'text', value: child } : child)
