/** The value of a field as it is stored, in pages and records alike. Dates are ISO texts; references are ids. */
export type FieldValue = string | number | boolean | null | readonly FieldValue[] | { readonly [key: string]: FieldValue }
export type FieldValues = Readonly<Record<string, FieldValue>>
