import type { Client } from '@tsuzuri/client'
import type { Form } from './answer-form.ts'
import { draftOf } from './draft-of.ts'

/** What the blocks of a page send where scripts are off; with them the blocks ask the API themselves. Each leads back to where it was sent from. */
export const blockForms = (client: Client, portal: string, { pathname, search }: URL) => {
  const here = pathname + search
  return {
    'create-record': async (form: Form): Promise<string> => {
      const name = form.text('collection')
      const [{ items }, { timeZone: zone }] = await Promise.all([client.collections(portal), client.portal(portal)])
      const collection = items.find((one) => one.name === name)
      const draft = collection ? draftOf(form, { collection, zone, prefix: 'fields.' }) : {}
      const state = form.text('state')
      await client.createRecord(portal, name, { ...draft, title: form.text('title'), ...(state === '' ? {} : { state }) })
      return here
    },
    'move-record': async (form: Form): Promise<string> => {
      await client.transition(portal, form.text('collection'), form.text('record'), form.text('to'))
      return here
    },
    'place-files': async (form: Form): Promise<string> => {
      for (const file of form.files('file')) await client.placeFile(portal, form.text('folder'), file)
      return here
    },
  }
}
