import { defineErrors } from '@tsuzuri/model'

export const storeErrors = defineErrors('store', {
  missing: { kind: 'missing', message: (noun: string, id: string) => `There is no ${noun} with the id ${id} to change.` },
  'log-broken': {
    kind: 'unavailable',
    message: (pageId: string) => `The log of the page ${pageId} has a gap, so its document cannot be put together.`,
    hint: 'Restore the database from a backup.',
  },
  'log-ahead': {
    kind: 'invalid',
    message: (seq: number, head: number) => `The log ends at ${head}, so there is no state at ${seq} to keep.`,
  },
})
