import { describeImport, getImport, listImports, takeImport, tryImport } from '@tsuzuri/core'
import { z } from 'zod'
import { importTemplate } from '../export/import-template.ts'
import { download } from '../http/download.ts'
import { addEndpoint } from '../http/endpoint.ts'
import type { Router } from '../http/router.ts'
import { readSaidByUpload, saidByUpload } from '../http/said-by-upload.ts'
import { readUpload } from '../http/read-upload.ts'
import type { Server } from '../server.ts'
import { collectionParams, listQuery } from './schemas.ts'
import { scopeOf } from './scope-of.ts'

const tag = 'Records'
const base = '/portals/{portal}/collections/{collection}'
const importParams = collectionParams.extend({ import: z.uuid() })
const csvType = 'text/csv'
const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** Rows that come in by a file: looked through first, then taken in. */
export const recordImportRoutes = (app: Router, server: Server): void => {
  addEndpoint(app, server, {
    method: 'get',
    path: `${base}/import-template.csv`,
    tag,
    summary: 'A CSV to fill in with rows: its headings',
    params: collectionParams,
    gives: [csvType],
    run: async ({ params, context }) => {
      const columns = describeImport(await scopeOf(server, context, params.portal), params.collection)
      const bytes = importTemplate.csv(columns, context.var.locale)
      return download(context, new Blob([new Uint8Array(bytes)]).stream(), `${csvType}; charset=utf-8`, `${params.collection}-template.csv`)
    },
  })
  addEndpoint(app, server, {
    method: 'get',
    path: `${base}/import-template.xlsx`,
    tag,
    summary: 'The same as an Excel workbook; its second sheet says what belongs into each column',
    params: collectionParams,
    gives: [xlsxType],
    run: async ({ params, context }) => {
      const columns = describeImport(await scopeOf(server, context, params.portal), params.collection)
      const bytes = await importTemplate.xlsx(columns, context.var.locale)
      return download(context, new Blob([new Uint8Array(bytes)]).stream(), xlsxType, `${params.collection}-template.xlsx`)
    },
  })
  addEndpoint(app, server, {
    method: 'get',
    path: `${base}/imports`,
    tag,
    summary: 'The files of rows that one has sent, the latest first',
    params: collectionParams,
    query: listQuery,
    run: async ({ params, query, context }) => ({
      body: await listImports(await scopeOf(server, context, params.portal), params.collection, query),
    }),
  })
  addEndpoint(app, server, {
    method: 'post',
    path: `${base}/imports`,
    tag,
    summary:
      'Send a file of rows (multipart: `file`; CSV or .xlsx, 20 MiB and 50,000 rows at most): what each would come to is told, and nothing is written',
    params: collectionParams,
    takes: ['multipart/form-data'],
    readSaid: readSaidByUpload,
    run: async ({ params, context }) => {
      const scope = await scopeOf(server, context, params.portal)
      const tried = await readUpload(context.req.raw, ({ name, content }) =>
        tryImport(scope, { collection: params.collection, name, content }),
      )
      return { body: tried, said: saidByUpload({ folder: '/', name: tried.name, sha256: tried.sha256 }) }
    },
  })
  addEndpoint(app, server, {
    method: 'get',
    path: `${base}/imports/{import}`,
    tag,
    summary: 'What was told of a file of rows that one has sent',
    params: importParams,
    run: async ({ params, context }) => ({
      body: await getImport(await scopeOf(server, context, params.portal), { collection: params.collection, id: params.import }),
    }),
  })
  addEndpoint(app, server, {
    method: 'post',
    path: `${base}/imports/{import}/take`,
    tag,
    summary: 'Take the rows of a file in that was sent within the hour: all or none, or with `only`: `good` those without a flaw',
    params: importParams,
    body: z.strictObject({
      only: z.enum(['all', 'good']).default('all'),
      again: z.boolean().optional().meta({ description: 'Though the very same file was taken in before.' }),
    }),
    status: 200,
    run: async ({ params, body, context }) => ({
      body: await takeImport(await scopeOf(server, context, params.portal), { collection: params.collection, id: params.import, ...body }),
    }),
  })
}
