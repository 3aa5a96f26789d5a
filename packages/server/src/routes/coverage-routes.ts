import { createHash } from 'node:crypto'
import { type CoverageFinding, coverageFindings, findingKinds, readCoverage } from '@tsuzuri/core'
import { listPart } from '@tsuzuri/db'
import { coverageSteps } from '@tsuzuri/model'
import { z } from 'zod'
import { addEndpoint } from '../http/endpoint.ts'
import type { Router } from '../http/router.ts'
import type { Server } from '../server.ts'
import { listQuery, portalParams } from './schemas.ts'
import { scopeOf } from './scope-of.ts'

const tag = 'Coverage'

/** What has to be there in a portal, how far it has come, and what is said twice. */
export const coverageRoutes = (app: Router, server: Server): void => {
  addEndpoint(app, server, {
    method: 'get',
    path: '/portals/{portal}/coverage',
    tag,
    summary: 'The pages a portal has to have, and what of each is done; `sum` counts all of them, whatever is filtered',
    params: portalParams,
    query: listQuery.extend({
      state: z.enum(['open', 'done']).optional(),
      step: z.enum(coverageSteps).optional().meta({ description: 'Only pages of which this is to be done.' }),
      type: z.string().max(100).optional(),
    }),
    run: async ({ params, query: { limit, cursor, ...filter }, context }) => {
      const { sum, rows } = await readCoverage(await scopeOf(server, context, params.portal), filter)
      return { body: { sum, ...listPart(rows, ({ page }) => page, { limit: limit ?? usualLimit, cursor }) } }
    },
  })
  addEndpoint(app, server, {
    method: 'get',
    path: '/portals/{portal}/coverage/findings',
    tag,
    summary: 'What is said twice in the pages of a portal, and links that lead nowhere',
    params: portalParams,
    query: listQuery.extend({ kind: z.enum(findingKinds).optional() }),
    run: async ({ params, query: { limit, cursor, kind }, context }) => {
      const findings = await coverageFindings(await scopeOf(server, context, params.portal))
      const asked = findings.filter((one) => kind === undefined || one.kind === kind)
      return { body: listPart(asked, keyOf, { limit: limit ?? usualLimit, cursor }) }
    },
  })
}

const usualLimit = 100

/** Whatever it tells of can be longer than a cursor. */
const keyOf = (finding: CoverageFinding): string => createHash('sha256').update(JSON.stringify(finding)).digest('base64url')
