import { z } from 'zod'
import { Upload } from '@tus/utils'

/** What is known of an upload besides its bytes, as it is kept with them. */
const noteSchema = z.strictObject({
  size: z.int().nonnegative().nullable(),
  metadata: z.record(z.string(), z.string().nullable()),
  begun: z.iso.datetime(),
})

export const writeNote = ({ size, metadata = {}, creation_date: begun }: Upload): string =>
  JSON.stringify({ size: size ?? null, metadata, begun: begun ?? new Date().toISOString() } satisfies z.input<typeof noteSchema>)

/** @param offset the bytes that have arrived */
export const readNote = (id: string, note: string, offset: number): Upload => {
  const { size, metadata, begun } = noteSchema.parse(JSON.parse(note))
  return new Upload({ id, offset, metadata, creation_date: begun, ...(size === null ? {} : { size }) })
}
