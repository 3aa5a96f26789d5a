import { isEdited } from './is-edited.ts'

const keyOf = (node: Node): string | undefined => (node instanceof HTMLElement ? node.dataset['key'] : undefined)
/** What the page itself writes into; a fresh answer knows nothing of it. */
const ours = '[data-status], [data-problem], [data-problem-of], [data-uploads]'

/**
 * Makes the inside of `current` read as the inside of `fresh` with as few changes as will do. Elements with the same
 * `data-key` stay the same elements, so that focus, scroll, opened `<details>` and half-typed forms are kept.
 */
export const morph = (current: Element, fresh: Element): void => {
  const focused = document.activeElement
  morphChildren(current, fresh)
  if (focused instanceof HTMLElement && focused !== document.activeElement && current.contains(focused))
    focused.focus({ preventScroll: true })
}

const morphChildren = (current: Element, fresh: Element): void => {
  const wanted = new Set([...fresh.childNodes].map(keyOf).filter((key) => key !== undefined))
  const kept = new Map<string, ChildNode>()
  // The lists of nodes and attributes are live: what is taken away must not make the walk skip its neighbour.
  const before = [...current.childNodes]
  for (const node of before) {
    const key = keyOf(node)
    if (key === undefined) continue
    if (wanted.has(key) && !kept.has(key)) kept.set(key, node)
    else node.remove()
  }
  let cursor = current.firstChild
  for (const node of fresh.childNodes) {
    const key = keyOf(node)
    const keyed = key === undefined ? undefined : kept.get(key)
    if (keyed) {
      if (keyed === cursor) cursor = cursor.nextSibling
      else current.insertBefore(keyed, cursor)
      morphNode(keyed, node)
    } else if (cursor && key === undefined && keyOf(cursor) === undefined && isSameKind(cursor, node)) {
      const next = cursor.nextSibling
      morphNode(cursor, node)
      cursor = next
    } else {
      current.insertBefore(document.importNode(node, true), cursor)
    }
  }
  while (cursor) {
    const next = cursor.nextSibling
    cursor.remove()
    cursor = next
  }
}

const isSameKind = (one: Node, other: Node): boolean => one.nodeType === other.nodeType && one.nodeName === other.nodeName

const morphNode = (current: ChildNode, fresh: ChildNode): void => {
  if (!isSameKind(current, fresh)) return current.replaceWith(document.importNode(fresh, true))
  if (!(current instanceof Element && fresh instanceof Element)) {
    if (current.nodeValue !== fresh.nodeValue) current.nodeValue = fresh.nodeValue
    return
  }
  if (current.matches(ours) || (current instanceof HTMLFormElement && isTouched(current))) return
  const names = new Set([...current.attributes, ...fresh.attributes].map(({ name }) => name))
  // Whether something is unfolded is the reader's own business.
  if (current.localName === 'details') names.delete('open')
  for (const name of names) {
    const value = fresh.getAttribute(name)
    if (value === null) current.removeAttribute(name)
    else if (current.getAttribute(name) !== value) current.setAttribute(name, value)
  }
  morphChildren(current, fresh)
}

/** Whether someone has typed into a form, or is about to. */
const isTouched = (form: HTMLFormElement): boolean => form.contains(document.activeElement) || isEdited(form)
