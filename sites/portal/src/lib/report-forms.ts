import { type Client, etagOf, type PortalView } from '@tsuzuri/client'
import type { Form } from './answer-form.ts'

/** What the firm does about reports of months. Each answers where to go on to. */
export const reportForms = (client: Client, portal: PortalView, here: string) => ({
  begin: async (form: Form): Promise<string> => {
    const { number, id } = await client.beginMonthReport(portal.slug, form.text('month'))
    return `/p/${portal.slug}/reports/${number ?? id}`
  },
  save: async (form: Form): Promise<string> => {
    await client.changePortal(portal.slug, { reportsBelow: form.text('below') || null }, etagOf(portal))
    return `${here}?done=saved`
  },
})
