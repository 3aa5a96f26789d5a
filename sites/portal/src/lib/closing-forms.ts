import type { Client, PortalView } from '@tsuzuri/client'
import { etagOf } from '@tsuzuri/client'
import type { ClosingPeriod } from '@tsuzuri/model'
import type { Form } from './answer-form.ts'

/** What is done about the closing days of a portal. Each answers where to go on to. */
export const closingForms = (client: Client, portal: PortalView, here: string) => ({
  add: async (form: Form): Promise<string> => {
    const day = (name: string): string => (form.has('yearly') ? form.text(name).slice(5) : form.text(name))
    const added = { name: form.text('name'), from: day('from'), to: form.text('to') === '' ? day('from') : day('to') }
    await client.setClosingDays(portal.slug, [...portal.closingDays, added], etagOf(portal))
    return `${here}?done=added`
  },
  remove: async (form: Form): Promise<string> => {
    const left = portal.closingDays.filter((period) => keyOf(period) !== form.text('period'))
    await client.setClosingDays(portal.slug, left, etagOf(portal))
    return `${here}?done=removed`
  },
})

/** Tells one period from the others. */
export const keyOf = ({ name, from, to }: ClosingPeriod): string => `${from} ${to} ${name}`
