import { listRecords, type Scope } from '@tsuzuri/core'
import type { PortalRecord } from '@tsuzuri/model'
import type { z } from 'zod'
import { csvStream } from '../export/csv-stream.ts'
import { recordTable } from '../export/record-table.ts'
import { xlsxStream } from '../export/xlsx-stream.ts'
import { download } from '../http/download.ts'
import { addEndpoint } from '../http/endpoint.ts'
import type { RequestContext } from '../http/env.ts'
import type { Router } from '../http/router.ts'
import type { Server } from '../server.ts'
import { instantsOf } from './instants-of.ts'
import { collectionParams, recordListQuery } from './schemas.ts'
import { scopeOf } from './scope-of.ts'

const tag = 'Records'
const base = '/portals/{portal}/collections/{collection}'
const query = recordListQuery.omit({ limit: true, cursor: true })
type Filter = z.output<typeof query>

const csvType = 'text/csv'
const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** All records that a filter finds, as a table for spreadsheets, written while they are read. */
export const recordExportRoutes = (app: Router, server: Server): void => {
  const table = async (context: RequestContext, params: z.output<typeof collectionParams>, filter: Filter) => {
    const scope = await scopeOf(server, context, params.portal)
    return recordTable(scope, params.collection, await everyRecord(scope, params.collection, filter), context.var.locale)
  }
  addEndpoint(app, server, {
    method: 'get',
    path: `${base}/records.csv`,
    tag,
    summary: 'Records, filtered and sorted, as CSV (UTF-8 with BOM); texts that a spreadsheet would run begin with an apostrophe',
    params: collectionParams,
    query,
    gives: [csvType],
    run: async ({ params, query: filter, context }) =>
      download(context, csvStream(await table(context, params, filter)), `${csvType}; charset=utf-8`, `${params.collection}.csv`),
  })
  addEndpoint(app, server, {
    method: 'get',
    path: `${base}/records.xlsx`,
    tag,
    summary: 'The same as an Excel workbook',
    params: collectionParams,
    query,
    gives: [xlsxType],
    run: async ({ params, query: filter, context }) =>
      download(context, xlsxStream(await table(context, params, filter), params.collection), xlsxType, `${params.collection}.xlsx`),
  })
}

/** The first records are read at once, so that a filter that cannot be is told before anything is sent. */
const everyRecord = async (scope: Scope, collection: string, filter: Filter): Promise<AsyncIterable<readonly PortalRecord[]>> => {
  const told = instantsOf(scope.portal.timeZone, filter)
  const read = (cursor?: string) => listRecords(scope, collection, { ...told, limit: 200, ...(cursor === undefined ? {} : { cursor }) })
  const first = await read()
  return (async function* () {
    for (let list = first; ; list = await read(list.next)) {
      yield list.items
      if (list.next === null) return
    }
  })()
}
