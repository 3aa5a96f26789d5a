const suffix = '.firm'

/** By which name search knows what the firm alone finds of a thing that clients find too. */
export const firmRef = (ref: string): string => ref + suffix

export const isFirmRef = (ref: string): boolean => ref.endsWith(suffix)

/** The name of the thing itself. */
export const thingRef = (ref: string): string => (isFirmRef(ref) ? ref.slice(0, -suffix.length) : ref)
