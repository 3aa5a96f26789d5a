import type { PortalId } from '@tsuzuri/model'
import { and, desc, eq, getColumns, isNotNull } from 'drizzle-orm'
import type { ListOrder } from '../list/list-order.ts'
import { readList } from '../list/read-list.ts'
import type { ImportStore, RecordImport } from '../stores/import-store.ts'
import type { Context } from './context.ts'

export const createImportStores = ({ database, tables: { recordImports } }: Context): ((portalId: PortalId) => ImportStore) => {
  const { portalId: _, ...columns } = getColumns(recordImports)
  const order: ListOrder<RecordImport> = {
    name: 'record-imports',
    direction: 'descending',
    column: recordImports.at,
    holds: 'time',
    tie: recordImports.id,
    key: ({ at, id }) => ({ value: at, tie: id }),
  }
  return (portalId) => {
    const inPortal = eq(recordImports.portalId, portalId)
    return {
      insert: async (added) => {
        await database.insert(recordImports).values({ ...added, portalId })
      },
      get: async (id) => {
        const [row] = await database
          .select(columns)
          .from(recordImports)
          .where(and(inPortal, eq(recordImports.id, id)))
        return row ?? null
      },
      list: ({ collection, actorId, ...query }) =>
        readList(order, query, ({ after, orderBy, limit }) =>
          database
            .select(columns)
            .from(recordImports)
            .where(and(inPortal, eq(recordImports.collection, collection), eq(recordImports.actorId, actorId), after))
            .orderBy(...orderBy)
            .limit(limit),
        ),
      takenOf: async (collection, sha256) => {
        const same = and(inPortal, eq(recordImports.collection, collection), eq(recordImports.sha256, sha256))
        const [row] = await database
          .select(columns)
          .from(recordImports)
          .where(and(same, isNotNull(recordImports.takenAt)))
          .orderBy(desc(recordImports.takenAt))
          .limit(1)
        return row ?? null
      },
      taken: async (id, report, at) => {
        await database
          .update(recordImports)
          .set({ report, takenAt: at })
          .where(and(inPortal, eq(recordImports.id, id)))
      },
    }
  }
}
