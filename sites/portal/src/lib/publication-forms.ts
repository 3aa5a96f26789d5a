import type { Client } from '@tsuzuri/client'
import type { Form } from './answer-form.ts'

/** What can be done to what clients read of a page. Each answers where to go on to: the page at `address`. */
export const publicationForms = (client: Client, portal: string, page: string, address: string) => ({
  publish: async (form: Form): Promise<string> => {
    await client.publish(portal, page, { material: form.has('material'), message: form.text('message') })
    return address
  },
  confirm: async (form: Form): Promise<string> => {
    await client.confirm(portal, page, { number: Number(form.text('number')), note: form.text('note') })
    return address
  },
  acknowledge: async (form: Form): Promise<string> => {
    await client.acknowledge(portal, page, Number(form.text('number')))
    return address
  },
})
