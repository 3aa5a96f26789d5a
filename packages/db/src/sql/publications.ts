import type { Attestation, AttestationKind, PageId, PortalId, Publication } from '@tsuzuri/model'
import { and, asc, desc, eq, gt, max, sql } from 'drizzle-orm'
import type { ListOrder } from '../list/list-order.ts'
import { readList } from '../list/read-list.ts'
import type { PublicationStore } from '../stores/publication-store.ts'
import type { Context } from './context.ts'
import { prepare } from './prepare.ts'

export const createPublicationStores = ({
  database,
  tables: { publications, attestations },
}: Context): ((portalId: PortalId) => PublicationStore) => {
  const newest: ListOrder<Publication> = {
    name: 'publications',
    direction: 'descending',
    column: publications.turn,
    holds: 'number',
    tie: publications.pageId,
    key: (publication) => ({ value: publication.turn, tie: publication.pageId }),
  }
  const newestSaid: ListOrder<Attestation> = {
    name: 'attestations',
    direction: 'descending',
    column: attestations.at,
    holds: 'time',
    tie: attestations.actorId,
    key: (attestation) => ({ value: attestation.at, tie: attestation.actorId }),
  }
  const latest = prepare(
    database
      .select()
      .from(publications)
      .where(and(eq(publications.portalId, sql.placeholder('portalId')), eq(publications.pageId, sql.placeholder('pageId'))))
      .orderBy(desc(publications.turn))
      .limit(1),
    'publications_latest',
  )
  const isLatestTurn = sql`${publications.turn} = (select max(p.turn) from page_publications p where p.page_id = ${publications.pageId})`
  const isLatestSaid = sql`${attestations.turn} = (select max(a.turn) from page_attestations a
    where a.page_id = ${attestations.pageId} and a.kind = ${attestations.kind} and a.actor_id = ${attestations.actorId})`

  return (portalId) => {
    const ofPage = (pageId: PageId) => and(eq(publications.portalId, portalId), eq(publications.pageId, pageId))
    const saidOf = (pageId: PageId, kind: AttestationKind) =>
      and(eq(attestations.portalId, portalId), eq(attestations.pageId, pageId), eq(attestations.kind, kind))
    return {
      add: async (publication) => {
        await database.insert(publications).values({ ...publication, portalId })
      },
      latest: async (pageId) => (await latest.execute({ portalId, pageId }))[0] ?? null,
      latestOfAll: async () =>
        database
          .select()
          .from(publications)
          .where(and(eq(publications.portalId, portalId), isLatestTurn)),
      latestMaterial: async () => {
        const rows = await database
          .select({ pageId: publications.pageId, turn: max(publications.turn) })
          .from(publications)
          .where(and(eq(publications.portalId, portalId), eq(publications.material, true)))
          .groupBy(publications.pageId)
        return new Map(rows.map(({ pageId, turn }) => [pageId, Number(turn)]))
      },
      list: (pageId, query) =>
        readList(newest, query, ({ after, orderBy, limit }) =>
          database
            .select()
            .from(publications)
            .where(and(ofPage(pageId), after))
            .orderBy(...orderBy)
            .limit(limit),
        ),
      since: async (pageId, turn) =>
        database
          .select()
          .from(publications)
          .where(and(ofPage(pageId), gt(publications.turn, turn)))
          .orderBy(asc(publications.turn)),
      has: async (pageId, number) => {
        const where = and(ofPage(pageId), eq(publications.number, number))
        return (await database.select({ turn: publications.turn }).from(publications).where(where).limit(1)).length > 0
      },
      attest: async (attestation) => {
        await database
          .insert(attestations)
          .values({ ...attestation, portalId })
          .onConflictDoNothing()
      },
      attestations: (pageId, kind, query) =>
        readList(newestSaid, query, ({ after, orderBy, limit }) =>
          database
            .select()
            .from(attestations)
            .where(and(saidOf(pageId, kind), after))
            .orderBy(...orderBy)
            .limit(limit),
        ),
      latestAttestation: async (pageId, kind) =>
        (
          await database
            .select()
            .from(attestations)
            .where(saidOf(pageId, kind))
            .orderBy(desc(attestations.turn), desc(attestations.at))
            .limit(1)
        )[0] ?? null,
      attestationsByPerson: async (pageId, kind) =>
        database
          .select()
          .from(attestations)
          .where(and(saidOf(pageId, kind), isLatestSaid)),
      latestAttestations: async (kind) =>
        database
          .select()
          .from(attestations)
          .where(and(eq(attestations.portalId, portalId), eq(attestations.kind, kind), isLatestSaid)),
    }
  }
}
