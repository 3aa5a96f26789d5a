import type { Client, CollectionInfo } from '@tsuzuri/client'
import type { Form } from './answer-form.ts'
import { draftOf } from './draft-of.ts'

/** Sends to many portals what stands in a form. Answers where to go on to. */
export const sendBroadcast = async (
  client: Client,
  form: Form,
  { collection, zone }: { readonly collection: CollectionInfo; readonly zone: string },
): Promise<string> => {
  const { title = '', fields = {} } = draftOf(form, { collection, zone, prefix: 'fields.' })
  const { id } = await client.sendBroadcast({ collection: collection.name, portals: form.all('portals'), title, fields })
  return `/broadcasts/${id}?done=sent`
}
