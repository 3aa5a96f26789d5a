/** Formats in use at once are few: a handful of shapes times languages and time zones. */
const limit = 200

/**
 * Formats made once for all who ask for the same again, since making one takes some hundred times as long as using it. What
 * they answer hangs on nothing but what they are asked.
 */
const keep = <Format>(make: (language: string, options: object) => Format) => {
  const made = new Map<string, Format>()
  return (language: string, options: object): Format => {
    const key = `${language} ${JSON.stringify(options)}`
    const known = made.get(key)
    if (known) return known
    const format = make(language, options)
    if (made.size >= limit) made.clear()
    made.set(key, format)
    return format
  }
}

/** An `Intl.DateTimeFormat`. Throws a `RangeError` for a time zone nobody knows. */
export const dateFormat: (language: string, options: Intl.DateTimeFormatOptions) => Intl.DateTimeFormat = keep(
  (language, options) => new Intl.DateTimeFormat(language, options),
)

/** An `Intl.NumberFormat`. */
export const numberFormat: (language: string, options: Intl.NumberFormatOptions) => Intl.NumberFormat = keep(
  (language, options) => new Intl.NumberFormat(language, options),
)
