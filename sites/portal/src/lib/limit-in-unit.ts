/** A limit in bytes as it stands in a form, in a unit of so many bytes; empty where there is none. */
export const limitInUnit = (bytes: number | null, unit: number): string => (bytes === null ? '' : String(Number((bytes / unit).toFixed(2))))
