import { listParts, recordReferrers } from '@tsuzuri/core'
import { listPart } from '@tsuzuri/db'
import { addEndpoint } from '../http/endpoint.ts'
import type { Router } from '../http/router.ts'
import type { Server } from '../server.ts'
import { listQuery, recordParams } from './schemas.ts'
import { scopeOf } from './scope-of.ts'
import { shownRows } from './shown-rows.ts'

const tag = 'Records'
const base = '/portals/{portal}/collections/{collection}/records/{record}'

/** The rows that a row is tied to: what points to it, and its parts. */
export const tiedRecordRoutes = (app: Router, server: Server): void => {
  addEndpoint(app, server, {
    method: 'get',
    path: `${base}/referrers`,
    tag,
    summary: 'The rows that point to a record, the oldest first, and by which field',
    params: recordParams,
    query: listQuery,
    run: async ({ params: { portal, ...record }, query, context }) => ({
      body: await recordReferrers(await scopeOf(server, context, portal), { ...record, ...query }),
    }),
  })
  addEndpoint(app, server, {
    method: 'get',
    path: `${base}/parts`,
    tag,
    summary:
      'The rows that are parts of a row, the oldest first; in `sum` how many of all of them are done, and what their figures add up to',
    params: recordParams,
    query: listQuery,
    run: async ({ params: { portal, ...record }, query, context }) => {
      const scope = await scopeOf(server, context, portal)
      const { items, sum } = await listParts(scope, record)
      const part = listPart(items, ({ id }) => id, query)
      return { body: { items: await shownRows(scope, part.items), next: part.next, sum } }
    },
  })
}
