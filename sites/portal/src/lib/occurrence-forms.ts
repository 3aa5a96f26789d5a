import type { Client } from '@tsuzuri/client'
import type { Form } from './answer-form.ts'

/** What is done about one time of a repeated entry: it becomes an entry of its own, and takes a step where one is named. */
export const occurrenceForms = (client: Client, portal: string, series: string) => ({
  takeOut: async (form: Form): Promise<string> => {
    const { id } = await client.takeOutOccurrence(portal, 'schedule', series, form.text('at'))
    if (form.text('to') !== '') await client.transition(portal, 'schedule', id, form.text('to'))
    return `/p/${portal}/schedule/${id}`
  },
})
