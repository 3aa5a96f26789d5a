import type { Client } from '@tsuzuri/client'
import type { Form } from './answer-form.ts'

/** What can be sent to the list of requests. Each answers where to go on to. */
export const requestForms = (client: Client, portal: string) => ({
  /** Makes a request of a file: one that is still to be written, and holds the version. */
  create: async (form: Form): Promise<string> => {
    const { id, number } = await client.createRecord(portal, 'requests', {
      title: form.text('title'),
      fields: { files: [form.text('files')] },
    })
    return `/p/${portal}/requests/${number ?? id}`
  },
})
