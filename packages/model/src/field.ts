/** The value of a field as it is stored, in pages and records alike. Dates are ISO texts; references are ids. */
export type FieldValue = string | number | boolean | null | readonly FieldValue[] | { readonly [key: string]: FieldValue }
export type FieldValues = Readonly<Record<string, FieldValue>>

/** Between which days and moments a control takes one. Unless it is told, a browser takes a year of six digits: `202611` is soon typed. */
export const typedSpans = {
  date: { min: '1000-01-01', max: '9999-12-31' },
  datetime: { min: '1000-01-01T00:00', max: '9999-12-31T23:59' },
} as const
