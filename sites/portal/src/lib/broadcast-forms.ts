import type { Client, CollectionInfo } from '@tsuzuri/client'
import type { Form } from './answer-form.ts'
import { draftOf } from './draft-of.ts'

/** What is sent to many portals. Answers where to go on to. */
export const broadcastForms = (client: Client, collection: CollectionInfo, zone: string) => ({
  send: async (form: Form): Promise<string> => {
    const { title = '', fields = {} } = draftOf(form, { collection, zone, prefix: 'fields.' })
    const { id } = await client.sendBroadcast({ collection: collection.name, portals: form.all('portals'), title, fields })
    return `/broadcasts/${id}?done=sent`
  },
})
