import { readDesk, searchEverywhere, searchPortal } from '@tsuzuri/core'
import type { z } from 'zod'
import { addEndpoint } from '../http/endpoint.ts'
import type { Router } from '../http/router.ts'
import type { Server } from '../server.ts'
import { instantsOf } from './instants-of.ts'
import { deskQuery, portalParams, searchQuery } from './schemas.ts'
import { scopeOf, signedIn } from './scope-of.ts'

/** Over all portals a day is that of the firm. */
const firmZone = 'Asia/Tokyo'

const toSearch = (timeZone: string, { q, kind, state, author, portal, facets, proposals, ...rest }: z.output<typeof searchQuery>) => ({
  text: q,
  kinds: listOf(kind),
  states: listOf(state),
  authors: listOf(author),
  portals: listOf(portal),
  facets: facets === '1',
  proposals: proposals === '1',
  timeZone,
  ...instantsOf(timeZone, rest),
})

/** What is parted by commas; undefined where nothing is named. */
const listOf = (text = ''): string[] | undefined => {
  const parts = text.split(',').filter(Boolean)
  return parts.length === 0 ? undefined : parts
}

/** Searching one portal, or all one may read; and the firm's desk over them. */
export const searchRoutes = (app: Router, server: Server): void => {
  addEndpoint(app, server, {
    method: 'get',
    path: '/portals/{portal}/search',
    tag: 'Search',
    summary: 'Search a portal',
    params: portalParams,
    query: searchQuery,
    run: async ({ params, query, context }) => {
      const scope = await scopeOf(server, context, params.portal)
      return { body: await searchPortal(scope, toSearch(scope.portal.timeZone, query)) }
    },
  })
  addEndpoint(app, server, {
    method: 'get',
    path: '/search',
    tag: 'Search',
    summary: 'Search all portals one may read',
    query: searchQuery,
    run: async ({ query, context }) => ({ body: await searchEverywhere(server.engine, signedIn(context), toSearch(firmZone, query)) }),
  })
  addEndpoint(app, server, {
    method: 'get',
    path: '/desk',
    tag: 'Desk',
    summary: 'What waits, over all portals of the firm',
    query: deskQuery,
    run: async ({ query, context }) => ({ body: await readDesk(server.engine, signedIn(context), query) }),
  })
}
