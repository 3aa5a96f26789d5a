import { z } from 'zod'

/**
 * The schema of a block's written attributes from one schema per attribute. What is not declared is left out. Each has
 * a default or is optional; a value that is none is a flaw by the attribute's name, so that a mistyped filter never shows other rows in silence.
 */
export const attributeSchema = <const Shape extends Readonly<Record<string, z.ZodType>>>(
  shape: Shape,
): z.ZodType<{ readonly [Name in keyof Shape]: z.output<Shape[Name]> }, Readonly<Record<string, string>>> => {
  const whole = z.object(shape)
  return z.record(z.string(), z.string()).transform((written, context) => {
    const parsed = whole.safeParse(written)
    if (parsed.success) return parsed.data as { readonly [Name in keyof Shape]: z.output<Shape[Name]> }
    for (const { path, message } of parsed.error.issues) context.addIssue({ code: 'custom', path: [...path], message })
    return z.NEVER
  })
}
