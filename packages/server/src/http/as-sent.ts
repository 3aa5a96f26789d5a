import { Html } from '@tsuzuri/render'

/**
 * A value as its reader would have it from JSON: dates as texts, nothing undefined. Texts are not copied. Equal to
 * `JSON.parse(JSON.stringify(value))` for all that answers are made of, but for what `ofHtml` makes of HTML.
 */
export const asSent = (value: unknown, ofHtml: (html: Html) => string = String): unknown => {
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return value
    case 'number':
      // JSON knows neither what is no number nor a zero below zero.
      return Number.isFinite(value) ? value + 0 : null
    case 'object':
      if (value === null) return null
      if (Array.isArray(value)) return value.map((item) => asSent(item, ofHtml))
      if (value instanceof Date) return value.toJSON()
      return value instanceof Html ? ofHtml(value) : objectAsSent(value, ofHtml)
    default:
      return null
  }
}

const objectAsSent = (value: object, ofHtml: (html: Html) => string): object => {
  const sent: Record<string, unknown> = {}
  for (const [key, own] of Object.entries(value)) {
    if (own === undefined || typeof own === 'function' || typeof own === 'symbol') continue
    // Assigned, that one name would give the object another prototype.
    if (key === '__proto__')
      Object.defineProperty(sent, key, { value: asSent(own, ofHtml), enumerable: true, configurable: true, writable: true })
    else sent[key] = asSent(own, ofHtml)
  }
  return sent
}
