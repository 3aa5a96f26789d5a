import { readDesk, searchEverywhere, searchPortal } from '@tsuzuri/core'
import type { z } from 'zod'
import { addEndpoint } from '../http/endpoint.ts'
import type { Router } from '../http/router.ts'
import type { Server } from '../server.ts'
import { deskQuery, portalParams, searchQuery } from './schemas.ts'
import { scopeOf, signedIn } from './scope-of.ts'

const toSearch = ({ q, kind, ...rest }: z.output<typeof searchQuery>) => ({ text: q, kinds: kind?.split(',').filter(Boolean), ...rest })

/** Searching one portal, or all one may read; and the firm's desk over them. */
export const searchRoutes = (app: Router, server: Server): void => {
  addEndpoint(app, server, {
    method: 'get',
    path: '/portals/{portal}/search',
    tag: 'Search',
    summary: 'Search a portal',
    params: portalParams,
    query: searchQuery,
    run: async ({ params, query, context }) => ({
      body: await searchPortal(await scopeOf(server, context, params.portal), toSearch(query)),
    }),
  })
  addEndpoint(app, server, {
    method: 'get',
    path: '/search',
    tag: 'Search',
    summary: 'Search all portals one may read',
    query: searchQuery,
    run: async ({ query, context }) => ({ body: await searchEverywhere(server.engine, signedIn(context), toSearch(query)) }),
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
