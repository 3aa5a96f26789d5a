import type { PageId, PortalId, Revision, RevisionHead } from '@tsuzuri/model'
import { and, asc, desc, eq, getColumns, inArray, isNotNull, lte, max, sql } from 'drizzle-orm'
import type { ListOrder } from '../list/list-order.ts'
import { readList } from '../list/read-list.ts'
import type { RevisionStore } from '../stores/revision-store.ts'
import type { Context } from './context.ts'
import { packState, unpackState } from './packed-state.ts'
import { prepare } from './prepare.ts'
import { storeErrors } from './store-errors.ts'

export const createRevisionStores = ({
  database,
  tables: { revisions, publications },
}: Context): ((portalId: PortalId) => RevisionStore) => {
  const { state: _state, reach: _reach, ...columns } = getColumns(revisions)
  const { fields: _fields, markdown: _markdown, ...headColumns } = columns
  const latestHead = prepare(
    database
      .select(headColumns)
      .from(revisions)
      .where(and(eq(revisions.portalId, sql.placeholder('portalId')), eq(revisions.pageId, sql.placeholder('pageId'))))
      .orderBy(desc(revisions.number))
      .limit(1),
    'revisions_latest_head',
  )
  const newest: ListOrder<RevisionHead> = {
    name: 'revisions',
    direction: 'descending',
    column: revisions.number,
    holds: 'number',
    tie: revisions.id,
    key: (revision) => ({ value: revision.number, tie: revision.id }),
  }
  return (portalId) => {
    const inPortal = eq(revisions.portalId, portalId)
    const change = async (pageId: PageId, number: number, values: { readonly name: string | null } | { readonly reach: Uint8Array }) => {
      const where = and(inPortal, eq(revisions.pageId, pageId), eq(revisions.number, number))
      const changed = await database.update(revisions).set(values).where(where).returning({ number: revisions.number })
      if (changed.length === 0) throw storeErrors.missing('revision', `${pageId}/${number}`)
    }
    const publishedOf = (pageId: PageId) =>
      database
        .select({ number: publications.number })
        .from(publications)
        .where(and(eq(publications.portalId, portalId), eq(publications.pageId, pageId)))
    return {
      add: async (revision, { state, reach }) => {
        const [last] = await database
          .select({ number: max(revisions.number) })
          .from(revisions)
          .where(and(inPortal, eq(revisions.pageId, revision.pageId)))
        const added: Revision = { ...revision, portalId, number: (last?.number ?? 0) + 1 }
        await database.insert(revisions).values({ ...added, state: await packState(state), reach })
        return added
      },
      get: async (pageId, number) => {
        const where = and(inPortal, eq(revisions.pageId, pageId), eq(revisions.number, number))
        return (await database.select(columns).from(revisions).where(where))[0] ?? null
      },
      state: async (pageId, number) => {
        const where = and(inPortal, eq(revisions.pageId, pageId), eq(revisions.number, number))
        const [row] = await database.select({ state: revisions.state }).from(revisions).where(where)
        return row?.state ? unpackState(row.state) : null
      },
      latest: async (pageId) => {
        const where = and(inPortal, eq(revisions.pageId, pageId))
        return (await database.select(columns).from(revisions).where(where).orderBy(desc(revisions.number)).limit(1))[0] ?? null
      },
      latestHead: async (pageId) => (await latestHead.execute({ portalId, pageId }))[0] ?? null,
      list: (pageId, query) =>
        readList(newest, query, ({ after, orderBy, limit }) =>
          database
            .select(headColumns)
            .from(revisions)
            .where(
              and(
                inPortal,
                eq(revisions.pageId, pageId),
                query.named ? isNotNull(revisions.name) : undefined,
                query.published ? inArray(revisions.number, publishedOf(pageId)) : undefined,
                after,
              ),
            )
            .orderBy(...orderBy)
            .limit(limit),
        ),
      putName: (pageId, number, name) => change(pageId, number, { name }),
      reaches: async (pageId, upTo) =>
        database
          .select({ number: revisions.number, createdAt: revisions.createdAt, reach: revisions.reach })
          .from(revisions)
          .where(and(inPortal, eq(revisions.pageId, pageId), lte(revisions.number, upTo)))
          .orderBy(asc(revisions.number)),
      putReach: (pageId, number, reach) => change(pageId, number, { reach }),
    }
  }
}
