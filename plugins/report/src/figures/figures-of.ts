import type { FieldValue } from '@tsuzuri/model'
import { type FigureName, figureNames } from './figure-names.ts'

/** The figures among what a digest or a report has, in their order; those that nobody tells are left out. */
export const figuresOf = (told: Readonly<Record<string, FieldValue>>): readonly (readonly [FigureName, number])[] =>
  figureNames.flatMap((name) => {
    const value = told[name]
    return typeof value === 'number' ? [[name, value] as const] : []
  })
