import type { Client } from '@tsuzuri/client'
import type { Form } from './answer-form.ts'
import { listFilter } from './list-filter.ts'

const sharings = ['own', 'firm', 'portal'] as const

/** What a person does with the views of a list; each leads back to the list as it is shown. */
export const viewForms = (client: Client, portal: string, collection: string, url: URL) => {
  const here = `${url.pathname}${url.search}`
  return {
    'save-view': async (form: Form): Promise<string> => {
      const shared = sharings.find((one) => one === form.text('shared')) ?? 'own'
      await client.saveListView(portal, collection, { name: form.text('name'), shared, choice: listFilter(url.searchParams) })
      return here
    },
    'rename-view': async (form: Form): Promise<string> => {
      await client.renameListView(portal, collection, form.text('view'), form.text('name'))
      return here
    },
    'drop-view': async (form: Form): Promise<string> => {
      await client.dropListView(portal, collection, form.text('view'))
      return here
    },
  }
}
