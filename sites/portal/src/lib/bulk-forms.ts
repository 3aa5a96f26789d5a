import type { BulkOutcome, Client } from '@tsuzuri/client'
import { zonedIso } from '@tsuzuri/ui/live/zoned-iso.ts'
import type { Form } from './answer-form.ts'
import { listFilter } from './list-filter.ts'

/** So many rows are changed by one form, and so many of the refused ones are told in the address it leads to. */
const mostRows = 1_000
const mostTold = 30

/** The same done to the rows of a list that were chosen, or to all that its filter finds. Leads back to the list with what became of them. */
export const bulkForms = (client: Client, portal: string, collection: string, url: URL) => ({
  bulk: async (form: Form): Promise<string> => {
    const rows = form.has('every') ? await allRows(client, portal, collection, url) : form.all('record')
    const { timeZone } = await client.portal(portal)
    const change = changeIn(form, timeZone)
    const outcomes: BulkOutcome[] = []
    if (Object.keys(change).length > 0)
      for (let start = 0; start < rows.length; start += 200)
        outcomes.push(...(await client.changeRecords(portal, collection, { records: rows.slice(start, start + 200), ...change })).items)
    const back = new URLSearchParams(url.search)
    for (const name of ['done', 'refused', 'more']) back.delete(name)
    const refused = outcomes.flatMap(({ record, refused: why }) => (why === null ? [] : [`${record}:${why.code}`]))
    back.set('done', String(outcomes.length - refused.length))
    if (refused.length > 0) back.set('refused', refused.slice(0, mostTold).join(','))
    if (refused.length > mostTold) back.set('more', String(refused.length - mostTold))
    return `${url.pathname}?${back}`
  },
})

const allRows = async (client: Client, portal: string, collection: string, url: URL): Promise<readonly string[]> => {
  const rows: string[] = []
  let cursor: string | undefined
  do {
    const { items, next } = await client.records(portal, collection, { ...listFilter(url.searchParams), limit: 200, cursor })
    rows.push(...items.map(({ id, number }) => String(number ?? id)))
    cursor = next ?? undefined
  } while (cursor !== undefined && rows.length < mostRows)
  return rows
}

/** What was chosen; what was left as it is says nothing. */
const changeIn = (form: Form, zone: string) => {
  const [to, assignee, due] = [form.text('to'), form.text('assignee'), form.text('dueAt')]
  const patch = {
    ...(assignee === '' ? {} : { assignee: assignee === 'nobody' ? null : assignee }),
    // A row is due at the end of its day.
    ...(due === '' ? {} : { dueAt: zonedIso(`${due}T23:59`, zone) }),
  }
  const comment = form.text('comment')
  return {
    ...(Object.keys(patch).length > 0 ? { patch } : {}),
    ...(to === '' ? {} : { transition: { to, ...(comment === '' ? {} : { comment }) } }),
  }
}
