import { followPlan, previewPlan, type ReadPlan } from '@tsuzuri/core'
import type { PlannedValues, PortalRecord } from '@tsuzuri/model'
import { z } from 'zod'
import { addEndpoint } from '../http/endpoint.ts'
import type { Router } from '../http/router.ts'
import type { Server } from '../server.ts'
import { portalParams } from './schemas.ts'
import { scopeOf } from './scope-of.ts'

const planParams = portalParams.extend({ plan: z.string().min(1).max(100) })

/** What follows from a portal's pages: looked at first, followed then. */
export const planRoutes = (app: Router, server: Server): void => {
  const tag = 'Schedule'

  addEndpoint(app, server, {
    method: 'get',
    path: '/portals/{portal}/plans/{plan}',
    tag,
    summary: 'What following a plan would add, change and remove, what it keeps as people edited it, and what one should know before',
    params: planParams,
    run: async ({ params, context }) => ({ body: shown(await previewPlan(await scopeOf(server, context, params.portal), params.plan)) }),
  })
  addEndpoint(app, server, {
    method: 'post',
    path: '/portals/{portal}/plans/{plan}/follow',
    tag,
    summary: 'Follow a plan as it was looked at: all of it or nothing; 412 when something has changed since',
    params: planParams,
    body: z.strictObject({ digest: z.string().max(200) }),
    status: 200,
    run: async ({ params, body, context }) => ({
      body: await followPlan(await scopeOf(server, context, params.portal), { name: params.plan, digest: body.digest }),
    }),
  })
}

const shown = ({ name, definition, from, to, digest, concerns, added, changed, removed, kept }: ReadPlan) => ({
  name,
  label: definition.label,
  collection: definition.collection,
  from,
  to,
  digest,
  concerns,
  added,
  changed: changed.map(change),
  removed: removed.map((gone) => change({ ...gone, after: null })),
  kept: kept.map(change),
})

const change = ({ key, record, before, after }: Change) => ({
  key,
  record: { id: record.id, title: record.title, startsAt: record.startsAt },
  before,
  after,
})

interface Change {
  readonly key: string
  readonly record: PortalRecord
  readonly before: PlannedValues
  readonly after: PlannedValues | null
}
