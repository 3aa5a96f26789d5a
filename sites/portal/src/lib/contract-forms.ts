import type { Client, PortalView } from '@tsuzuri/client'
import { etagOf } from '@tsuzuri/client'
import { portalModes } from '@tsuzuri/model'
import type { Form } from './answer-form.ts'

/** What the firm says of how requests of a portal go. Answers where to go on to. */
export const contractForms = (client: Client, portal: PortalView, here: string) => ({
  save: async (form: Form): Promise<string> => {
    const hours = form.text('contractHours')
    const items = form.text('checkItems').split('\n')
    await client.changePortal(
      portal.slug,
      {
        mode: portalModes.find((mode) => mode === form.text('mode')) ?? portal.mode,
        contractHours: hours === '' ? null : Number(hours),
        checkItems: items.map((item) => item.trim()).filter((item) => item !== ''),
      },
      etagOf(portal),
    )
    return `${here}?done=saved`
  },
  'open-inquiries': async (): Promise<string> => {
    await client.openInquiryForm(portal.slug)
    return `${here}#inquiries`
  },
  'close-inquiries': async (): Promise<string> => {
    await client.closeInquiryForm(portal.slug)
    return `${here}#inquiries`
  },
})
