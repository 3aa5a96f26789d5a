import type { Attribute, Attributes } from '@tiptap/core'
import type { AttributeValue } from '@tsuzuri/document'

/** Attributes for which HTML has no words, so that whatever is cut or copied is pasted as it was. */
export const carried = (attrs: Readonly<Record<string, AttributeValue>>): Attributes =>
  Object.fromEntries(Object.entries(attrs).map(([name, fallback]) => [name, carry(name, fallback)]))

const carry = (name: string, fallback: AttributeValue): Attribute => {
  const place = `data-page-${name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`
  return {
    default: fallback,
    renderHTML: ({ [name]: value }) => (value === fallback ? {} : { [place]: JSON.stringify(value) }),
    parseHTML: (element) => read(element.getAttribute(place), fallback),
  }
}

/** What stands on the clipboard may be anybody's: a value of another kind is none. */
const read = (text: string | null, fallback: AttributeValue): unknown => {
  try {
    const value: unknown = JSON.parse(text ?? '')
    return typeof value === (fallback === null ? 'string' : typeof fallback) && value !== null ? value : fallback
  } catch {
    return fallback
  }
}
