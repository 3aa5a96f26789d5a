import type { Client } from '@tsuzuri/client'
import type { Form } from './answer-form.ts'

/** What is done on the page that takes in a file of rows. Each answers where to go on to. */
export const importForms = (client: Client, portal: string, collection: string, here: string) => ({
  try: async (form: Form): Promise<string> => {
    const [file = new File([], 'none')] = form.files('file')
    const { id } = await client.tryImport(portal, collection, file)
    return `${here}?import=${id}`
  },
  take: async (form: Form): Promise<string> => {
    const id = form.text('import')
    await client.takeImport(portal, collection, id, { only: form.text('only') === 'good' ? 'good' : 'all', again: form.has('again') })
    return `${here}?import=${id}`
  },
})
