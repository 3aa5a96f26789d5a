import { type FieldValue, type FileVersionId, fileVersionIdSchema, type RecordId, recordIdSchema } from '@tsuzuri/model'
import { allRecords, type MonthDigester } from '@tsuzuri/plugin'

/** A month has fewer; the figures stop there. */
const mostEntries = 10_000

/** What was done in a month, by its log: the hours, the requests that were delivered, and the files that came of them. */
export const digestWork: MonthDigester = async (context, { from, to }) => {
  const entries = await allRecords(context, 'processing', { from, to }, mostEntries)
  const hours = entries.reduce((sum, { fields }) => sum + (typeof fields['hours'] === 'number' ? fields['hours'] : 0), 0)
  const delivered = new Set(entries.flatMap(({ fields }) => (fields['step'] === 'delivered' ? idsIn(fields['request']) : [])))
  const requests = await context.some('requests', [...delivered])
  const files = [...new Set(requests.flatMap(({ fields }) => filesIn(fields['results'])))]
  return {
    figures: { requestsDone: delivered.size, hours: Math.round(hours * 100) / 100, filesDelivered: files.length },
    records: requests.map(({ id }) => id).toSorted(),
    files,
  }
}

const idsIn = (value: FieldValue | undefined): readonly RecordId[] => {
  const id = recordIdSchema.safeParse(value)
  return id.success ? [id.data] : []
}
const filesIn = (value: FieldValue | undefined): readonly FileVersionId[] =>
  Array.isArray(value) ? value.flatMap((id: FieldValue) => fileVersionIdSchema.safeParse(id).data ?? []) : []
