import { changeRecords } from '@tsuzuri/core'
import { addEndpoint } from '../http/endpoint.ts'
import { problemOf } from '../http/problem.ts'
import type { Router } from '../http/router.ts'
import type { Server } from '../server.ts'
import { bulkSchema, collectionParams } from './schemas.ts'
import { scopeOf } from './scope-of.ts'

/** The same done to many records. */
export const recordBulkRoutes = (app: Router, server: Server): void => {
  addEndpoint(app, server, {
    method: 'post',
    path: '/portals/{portal}/collections/{collection}/bulk',
    tag: 'Records',
    summary: 'Change values of up to 200 records, take them a step on, or both; each is answered for: done, or refused and why',
    params: collectionParams,
    body: bulkSchema,
    status: 200,
    run: async ({ params, body: { records, patch, transition: step }, context }) => {
      const scope = await scopeOf(server, context, params.portal)
      const outcomes = await changeRecords(scope, { collection: params.collection, records, patch, step })
      return {
        body: {
          items: outcomes.map(({ record, done, refused }) => ({ record, done, refused: refused && problemOf(refused) })),
          next: null,
        },
      }
    },
  })
}
