import { dropListView, listListViews, renameListView, saveListView } from '@tsuzuri/core'
import { type ListView, listPart } from '@tsuzuri/db'
import { z } from 'zod'
import { addEndpoint } from '../http/endpoint.ts'
import type { Router } from '../http/router.ts'
import type { Server } from '../server.ts'
import { collectionParams, listQuery } from './schemas.ts'
import { scopeOf } from './scope-of.ts'

const tag = 'Records'
const base = '/portals/{portal}/collections/{collection}/views'
const viewParams = collectionParams.extend({ view: z.uuid() })
const text = z.string().max(200).optional()
const name = z.string().max(1_000)
const choice = z
  .strictObject({ state: text, assignee: text, q: text, sort: text })
  .meta({ description: 'As the list is asked: what is not given chooses nothing.' })

/** What lists of rows are narrowed to and sorted by, under names. */
export const listViewRoutes = (app: Router, server: Server): void => {
  addEndpoint(app, server, {
    method: 'get',
    path: base,
    tag,
    summary: 'The views of a list that one may see, by name: one’s own, those of the portal, and the firm’s for its people',
    params: collectionParams,
    query: listQuery,
    run: async ({ params, query, context }) => {
      const scope = await scopeOf(server, context, params.portal)
      const views = await listListViews(scope, params.collection)
      const { items, next } = listPart(views, ({ id }) => id, query)
      return { body: { items: items.map((view) => shown(view, scope.actor.id)), next } }
    },
  })
  addEndpoint(app, server, {
    method: 'post',
    path: base,
    tag,
    summary: 'Keep what a list is narrowed to and sorted by under a name: for oneself, the firm or the portal',
    params: collectionParams,
    body: z.strictObject({ name, shared: z.enum(['own', 'firm', 'portal']).default('own'), choice }),
    run: async ({ params, body, context }) => {
      const scope = await scopeOf(server, context, params.portal)
      const given = Object.fromEntries(Object.entries(body.choice).flatMap(([key, value]) => (value ? [[key, value]] : [])))
      return { body: shown(await saveListView(scope, { ...body, collection: params.collection, choice: given }), scope.actor.id) }
    },
  })
  addEndpoint(app, server, {
    method: 'patch',
    path: `${base}/{view}`,
    tag,
    summary: 'Give a view of a list another name',
    params: viewParams,
    body: z.strictObject({ name }),
    run: async ({ params, body, context }) => {
      const scope = await scopeOf(server, context, params.portal)
      const renamed = await renameListView(scope, { collection: params.collection, id: params.view, name: body.name })
      return { body: shown(renamed, scope.actor.id) }
    },
  })
  addEndpoint(app, server, {
    method: 'delete',
    path: `${base}/{view}`,
    tag,
    summary: 'Put a view of a list away',
    params: viewParams,
    run: async ({ params, context }) => {
      await dropListView(await scopeOf(server, context, params.portal), { collection: params.collection, id: params.view })
      return { body: {} }
    },
  })
}

/** Whose it is said as whether it is one’s own: who made it is nobody else’s matter. */
const shown = ({ userId, ...view }: ListView, person: string) => ({ ...view, mine: userId === person })
