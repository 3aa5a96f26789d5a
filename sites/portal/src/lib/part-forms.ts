import { ApiError, type Client, etagOf, type RecordView } from '@tsuzuri/client'
import type { Form } from './answer-form.ts'
import { draftOf } from './draft-of.ts'
import type { LoadedRecord } from './load-record.ts'

/** What is done about the parts of a row on its own page. Each answers where to go on to. */
export const partForms = (
  client: Client,
  portal: string,
  { record, collection }: Pick<LoadedRecord, 'record' | 'collection'>,
  zone: string,
  here: string,
) => {
  const { name } = collection
  const partOf = (part: RecordView, parent: string | null) =>
    client.changeRecord(portal, name, part.id, { fields: { parent } }, etagOf(part))
  return {
    'add-part': async (form: Form): Promise<string> => {
      const draft = draftOf(form, { collection, zone })
      await client.createRecord(portal, name, {
        ...draft,
        title: form.text('title'),
        state: collection.begins.state,
        fields: { ...collection.begins.fields, parent: record.id },
      })
      return `${here}#parts`
    },
    'take-part': async (form: Form): Promise<string> => {
      await partOf(await partCalled(client, portal, name, form.text('number')), record.id)
      return `${here}#parts`
    },
    'release-part': async (form: Form): Promise<string> => {
      await partOf(await partCalled(client, portal, name, form.text('part')), null)
      return `${here}#parts`
    },
  }
}

/** The row that a person named as they see it: `12`, `#12`, `＃１２`. Throws ApiError `part-missing`. */
const partCalled = async (client: Client, portal: string, collection: string, named: string): Promise<RecordView> => {
  const called = named.normalize('NFKC').replace(/^#/, '').trim()
  try {
    return await client.record(portal, collection, called === '' ? '0' : called)
  } catch (error) {
    if (!(error instanceof ApiError) || error.status !== 404) throw error
    throw new ApiError({ status: 404, code: 'part-missing', detail: named, errors: [], current: undefined })
  }
}
