import type { PageOperation } from '@tsuzuri/core'
import { longest } from '@tsuzuri/model'
import { z } from 'zod'

const block = z.string().min(1).max(100).meta({ description: 'The id of a block, as `GET …/content?blocks=1` names it.' })
const given = {
  markdown: z
    .string()
    .max(1024 * 1024)
    .optional(),
  content: z.any().meta({ description: 'Instead of Markdown: a document as ProseMirror JSON.' }).optional(),
}
const replace = z.strictObject({ op: z.literal('replace'), block, ...given })
const insert = z.strictObject({
  op: z.literal('insert'),
  before: block.optional(),
  after: block.optional(),
  at: z.enum(['start', 'end']).optional(),
  ...given,
})
const remove = z.strictObject({ op: z.literal('remove'), block })

/** The body of a patch of a page by the ids of its blocks. */
export const contentPatchSchema = z.strictObject({
  operations: z
    .array(
      z.discriminatedUnion('op', [replace, insert, remove]).transform((asked, context): PageOperation => {
        if (asked.op === 'remove') return asked
        const { markdown, content } = asked
        const refuse = (message: string): never => {
          context.addIssue({ code: 'custom', message })
          return z.NEVER
        }
        if ((markdown === undefined) === (content === undefined)) return refuse('Give either `markdown` or `content`.')
        const said = markdown === undefined ? { content: content as unknown } : { markdown }
        if (asked.op === 'replace') return { op: 'replace', block: asked.block, ...said }
        const { before, after, at } = asked
        const places = [...(before === undefined ? [] : [{ before }]), ...(after === undefined ? [] : [{ after }]), ...(at ? [at] : [])]
        const [place, other] = places
        if (place === undefined || other !== undefined) return refuse('Give one of `before`, `after` and `at`.')
        return { op: 'insert', at: place, ...said }
      }),
    )
    .min(1)
    .max(500),
  message: z.string().max(longest.message).optional(),
})
