import { dropSavedSearch, listSavedSearches, renameSavedSearch, saveSearch, searchPeriods } from '@tsuzuri/core'
import { listPart, type SavedSearch } from '@tsuzuri/db'
import { longest } from '@tsuzuri/model'
import { z } from 'zod'
import { addEndpoint } from '../http/endpoint.ts'
import type { Router } from '../http/router.ts'
import type { Server } from '../server.ts'
import { listQuery } from './schemas.ts'
import { signedInPerson } from './scope-of.ts'

const searchParams = z.object({ search: z.string().min(1).max(200) })
const text = z.string().max(longest.field).optional()
const name = z.string().max(1_000)
const choice = z
  .strictObject({ q: text, kind: text, state: text, author: text, portal: text, period: z.enum(searchPeriods).optional() })
  .meta({ description: 'As the address of the search page says it: what is not given chooses nothing.' })

/** The searches a person keeps in the account under names, for nobody else. */
export const savedSearchRoutes = (app: Router, server: Server): void => {
  const { engine, portals } = server
  const tag = 'Account'
  const shown = async ({ id, name: called, portalId, choice: asked, savedAt }: SavedSearch) => {
    const portal = portalId === null ? null : await portals.find(portalId)
    return {
      id,
      name: called,
      portal: portal && { id: portal.id, slug: portal.slug, name: portal.name },
      choice: asked,
      href: `${portal ? `/p/${portal.slug}` : ''}/search?${new URLSearchParams(asked)}`,
      savedAt,
    }
  }

  addEndpoint(app, server, {
    method: 'get',
    path: '/me/searches',
    tag,
    summary: 'The searches one keeps, by name',
    query: listQuery,
    run: async ({ query, context }) => {
      const searches = await listSavedSearches(engine, signedInPerson(context))
      const { items, next } = listPart(searches, ({ id }) => id, query)
      return { body: { items: await Promise.all(items.map(shown)), next } }
    },
  })
  addEndpoint(app, server, {
    method: 'post',
    path: '/me/searches',
    tag,
    summary: 'Keep a search under a name',
    body: z.strictObject({
      name,
      in: z
        .string()
        .min(1)
        .max(200)
        .optional()
        .meta({ description: 'Slug or id of the portal that is searched; all that one may read when it is not given.' }),
      choice,
    }),
    run: async ({ body, context }) => {
      const saved = await saveSearch(engine, signedInPerson(context), { name: body.name, portal: body.in, choice: body.choice })
      return { body: await shown(saved) }
    },
  })
  addEndpoint(app, server, {
    method: 'patch',
    path: '/me/searches/{search}',
    tag,
    summary: 'Give a kept search another name',
    params: searchParams,
    body: z.strictObject({ name }),
    run: async ({ params, body, context }) => ({
      body: await shown(await renameSavedSearch(engine, signedInPerson(context), { id: params.search, name: body.name })),
    }),
  })
  addEndpoint(app, server, {
    method: 'delete',
    path: '/me/searches/{search}',
    tag,
    summary: 'Forget a kept search',
    params: searchParams,
    run: async ({ params, context }) => {
      await dropSavedSearch(engine, signedInPerson(context), params.search)
      return { body: {} }
    },
  })
}
