import type { Client } from '@tsuzuri/client'
import { type EscalationTarget, roleSchema, sideSchema, userIdSchema } from '@tsuzuri/model'
import type { Form } from './answer-form.ts'

/** What is done about the escalation rules of a portal. Each answers where to go on to. */
export const escalationForms = (client: Client, portal: string, here: string) => ({
  add: async (form: Form): Promise<string> => {
    const side = sideSchema.catch('firm').parse(form.text('side'))
    await client.addEscalationRule(portal, { side, businessDays: Number(form.text('businessDays')), to: targetIn(form.text('to')) })
    return `${here}?done=added`
  },
  remove: async (form: Form): Promise<string> => {
    await client.removeEscalationRule(portal, form.text('rule'))
    return `${here}?done=removed`
  },
})

/** `role director`, or `person` and an id. */
const targetIn = (text: string): EscalationTarget => {
  const [kind, value = ''] = text.split(' ')
  return kind === 'person' ? { person: userIdSchema.parse(value) } : { role: roleSchema.catch('director').parse(value) }
}
