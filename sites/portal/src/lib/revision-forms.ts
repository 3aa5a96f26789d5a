import type { Client } from '@tsuzuri/client'
import type { Form } from './answer-form.ts'

/** What can be done to the versions of a page from their list, which stands at `address`. Each answers where to go on to. */
export const revisionForms = (client: Client, portal: string, page: string, address: string) => ({
  restore: async (form: Form): Promise<string> => {
    const { restored, revision } = await client.restoreRevision(portal, page, Number(form.text('number')))
    return `${address}?to=${revision}&restored=${restored}`
  },
  keep: async (form: Form): Promise<string> => {
    const { number } = await client.cutRevision(portal, page, form.text('name'))
    return `${address}?to=${number}&kept=${number}`
  },
  name: async (form: Form): Promise<string> => {
    const number = Number(form.text('number'))
    await client.nameRevision(portal, page, number, form.text('name') || null)
    return `${address}?to=${number}`
  },
})
