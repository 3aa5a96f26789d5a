import type { Client, PortalView } from '@tsuzuri/client'
import { etagOf } from '@tsuzuri/client'
import type { Form } from './answer-form.ts'

/** What is done to the rows and files in the trash of a portal. Each answers where to go on to. */
export const trashForms = (client: Client, portal: PortalView, here: string) => ({
  restoreRecord: async (form: Form): Promise<string> => {
    await client.restoreRecord(portal.slug, form.text('collection'), form.text('record'))
    return `${here}?done=restored`
  },
  restoreFile: async (form: Form): Promise<string> => {
    const file = await client.restoreFile(portal.slug, form.text('file'))
    return `/p/${portal.slug}/files/${file.id}`
  },
  purge: async (form: Form): Promise<string> => {
    await client.purgeFile(portal.slug, form.text('file'))
    return `${here}?done=purged`
  },
  keep: async (form: Form): Promise<string> => {
    await client.changePortal(portal.slug, { trashDays: Number(form.text('trashDays')) }, etagOf(portal))
    return `${here}?done=kept`
  },
})
