/**
 * A value as its reader would have it from JSON: dates as texts, nothing undefined. Texts are not copied. Equal to
 * `JSON.parse(JSON.stringify(value))` for all that answers are made of.
 */
export const asSent = (value: unknown): unknown => {
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return value
    case 'number':
      // JSON knows neither what is no number nor a zero below zero.
      return Number.isFinite(value) ? value + 0 : null
    case 'object':
      if (value === null || value instanceof Date) return value?.toJSON() ?? null
      return Array.isArray(value) ? value.map(asSent) : Object.fromEntries(Object.entries(value).filter(isSent).map(sendEntry))
    default:
      return null
  }
}

const isSent = ([, value]: [string, unknown]): boolean => value !== undefined && typeof value !== 'function' && typeof value !== 'symbol'

const sendEntry = ([key, value]: [string, unknown]): [string, unknown] => [key, asSent(value)]
