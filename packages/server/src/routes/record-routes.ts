import {
  changeRecord,
  countWaiting,
  createRecord,
  describeCollections,
  getFreeze,
  getRecord,
  isRecordLate,
  listRecords,
  listTrashedRecords,
  listWaiting,
  possibleActions,
  recordHistory,
  recordReferences,
  restoreRecord,
  type Scope,
  takeOutOccurrence,
  transitionRecord,
  trashRecord,
  turnsIn,
} from '@tsuzuri/core'
import { listPart } from '@tsuzuri/db'
import type { PortalRecord } from '@tsuzuri/model'
import { z } from 'zod'
import { addEndpoint, type Outgoing } from '../http/endpoint.ts'
import { etagOf, ifMatchVersion } from '../http/if-match.ts'
import type { Router } from '../http/router.ts'
import type { Server } from '../server.ts'
import { instantsOf } from './instants-of.ts'
import {
  collectionParams,
  listQuery,
  newRecordSchema,
  portalParams,
  recordsQuery,
  recordParams,
  instantSchema,
  recordPatchSchema,
  timelineQuery,
  transitionSchema,
  waitingQuery,
} from './schemas.ts'
import { scopeOf } from './scope-of.ts'
import { shownRows } from './shown-rows.ts'

const tag = 'Records'
const base = '/portals/{portal}/collections/{collection}/records'

/** The rows of collections: contacts, requests, schedule, processing, reports, and what plugins add. */
export const recordRoutes = (app: Router, server: Server): void => {
  addEndpoint(app, server, {
    method: 'get',
    path: '/portals/{portal}/collections',
    tag,
    summary: 'The collections and what their records hold',
    params: portalParams,
    query: listQuery,
    run: async ({ params, query, context }) => ({
      body: listPart(describeCollections(await scopeOf(server, context, params.portal)), ({ name }) => name, query),
    }),
  })
  addEndpoint(app, server, {
    method: 'get',
    path: '/portals/{portal}/waiting',
    tag,
    summary: 'How many records wait for each side, and for the person who asks',
    params: portalParams,
    run: async ({ params, context }) => ({ body: await countWaiting(await scopeOf(server, context, params.portal)) }),
  })
  addEndpoint(app, server, {
    method: 'get',
    path: '/portals/{portal}/waiting/records',
    tag,
    summary: 'The records of all collections that wait for somebody, the one due first first',
    params: portalParams,
    query: waitingQuery,
    run: async ({ params, query, context }) => ({ body: await listWaiting(await scopeOf(server, context, params.portal), query) }),
  })
  addEndpoint(app, server, {
    method: 'get',
    path: base,
    tag,
    summary: 'Records, filtered and sorted; with `trashed=1` what is in the trash, the latest first',
    params: collectionParams,
    query: recordsQuery,
    run: async ({ params, query: { trashed, ...query }, context }) => {
      const scope = await scopeOf(server, context, params.portal)
      if (trashed === '1') return { body: await listTrashedRecords(scope, params.collection, query) }
      const { items, next } = await listRecords(scope, params.collection, instantsOf(scope.portal.timeZone, query))
      return { body: { items: await shownRows(scope, items), next } }
    },
  })
  addEndpoint(app, server, {
    method: 'post',
    path: base,
    tag,
    summary: 'Add a record',
    params: collectionParams,
    body: newRecordSchema,
    run: async ({ params, body, context }) => {
      const scope = await scopeOf(server, context, params.portal)
      const { fields = {}, ...columns } = body
      return answer(scope, await createRecord(scope, { collection: params.collection, ...columns, fields }))
    },
  })
  addEndpoint(app, server, {
    method: 'get',
    path: `${base}/{record}`,
    tag,
    summary: 'A record by id or number',
    params: recordParams,
    run: async ({ params, context }) => {
      const scope = await scopeOf(server, context, params.portal)
      return answer(scope, await getRecord(scope, params))
    },
  })
  addEndpoint(app, server, {
    method: 'patch',
    path: `${base}/{record}`,
    tag,
    summary: 'Change fields of a record; different fields merge, the same field changed twice answers 412 with what both wrote',
    params: recordParams,
    body: recordPatchSchema,
    run: async ({ params, body, context }) => {
      const scope = await scopeOf(server, context, params.portal)
      const change = {
        collection: params.collection,
        record: params.record,
        base: ifMatchVersion(context.req.header('if-match')),
        patch: body,
      }
      return answer(scope, await changeRecord(scope, change))
    },
  })
  addEndpoint(app, server, {
    method: 'post',
    path: `${base}/{record}/occurrences`,
    tag,
    summary: 'The record that stands for one time of a repeating one: made unless there is one',
    params: recordParams,
    body: z.strictObject({ at: instantSchema.meta({ description: 'When that time begins, as the series has it.' }) }),
    run: async ({ params, body, context }) => {
      const scope = await scopeOf(server, context, params.portal)
      return answer(scope, await takeOutOccurrence(scope, { ...params, at: body.at }))
    },
  })
  addEndpoint(app, server, {
    method: 'delete',
    path: `${base}/{record}`,
    tag,
    summary: 'Put a record into the trash',
    params: recordParams,
    run: async ({ params, context }) => ({
      body: await trashRecord(await scopeOf(server, context, params.portal), {
        ...ref(params),
        base: ifMatchVersion(context.req.header('if-match')),
      }),
    }),
  })
  addEndpoint(app, server, {
    method: 'post',
    path: `${base}/{record}/restore`,
    tag,
    summary: 'Take a record out of the trash',
    params: recordParams,
    status: 200,
    run: async ({ params, context }) => ({ body: await restoreRecord(await scopeOf(server, context, params.portal), ref(params)) }),
  })
  addEndpoint(app, server, {
    method: 'post',
    path: `${base}/{record}/transitions`,
    tag,
    summary: 'Take a record to another state',
    params: recordParams,
    body: transitionSchema,
    status: 200,
    run: async ({ params, body, context }) => {
      const scope = await scopeOf(server, context, params.portal)
      return answer(
        scope,
        await transitionRecord(scope, {
          ...ref(params),
          to: body.to,
          comment: body.comment,
          firmOnly: body.firmOnly,
          patch: body.patch,
          base: ifMatchVersion(context.req.header('if-match')),
        }),
      )
    },
  })
  addEndpoint(app, server, {
    method: 'get',
    path: `${base}/{record}/freeze`,
    tag,
    summary: 'What was accepted with a record, as it stood then; `hash` is SHA-256 of `content` in UTF-8, and stands in the audit trail',
    params: recordParams,
    run: async ({ params, context }) => ({ body: await getFreeze(await scopeOf(server, context, params.portal), ref(params)) }),
  })
  addEndpoint(app, server, {
    method: 'get',
    path: `${base}/{record}/history`,
    tag,
    summary: 'Every change of a record, oldest first unless `order=newest`',
    params: recordParams,
    query: timelineQuery,
    run: async ({ params, query, context }) => {
      const scope = await scopeOf(server, context, params.portal)
      const history = await recordHistory(scope, {
        ...ref(params),
        limit: query.limit,
        cursor: query.cursor,
        newestFirst: query.order === 'newest',
      })
      const values = history.items.flatMap(({ field, before, after }) => [
        { field, value: before },
        { field, value: after },
      ])
      return { body: { ...history, references: await recordReferences(scope, params.collection, values) } }
    },
  })
}

const ref = ({ collection, record }: { readonly collection: string; readonly record: string }) => ({ collection, record })

const answer = async (scope: Scope, record: PortalRecord): Promise<Outgoing> => {
  const values = Object.entries(record.fields).map(([field, value]) => ({ field, value }))
  return {
    body: {
      ...record,
      turn: (await turnsIn(scope, [record]))(record),
      late: isRecordLate(scope.engine, scope.portal, record),
      may: possibleActions(scope, record),
      references: await recordReferences(scope, record.collection, values),
    },
    headers: { etag: etagOf(record.version) },
  }
}
