import { openPostgresPool } from '../driver/open-postgres-pool.ts'
import type { LogAppend, LogOutcome, LogStore } from '../stores/log-store.ts'
import { unitErrors } from '../unit/unit-errors.ts'
import type { Units } from '../unit/units.ts'
import { logErrors } from './log-errors.ts'

/** Rooms wait for each other here and not for whoever reads. */
const connections = 4
/** After so long the outcome counts as unknown, in milliseconds: a network that swallows everything says nothing. */
const patience = 15_000

// One statement, so that it is one commit without a way there and back for each step. The share lock has it wait for whoever is
// putting the page into the trash; that on the head gives out numbers without gaps to all processes.
const text = `
  with page as materialized (
    select portal_id, id from pages where portal_id = $1 and id = $2 and trashed_at is null for share
  ), claim as (
    select * from unnest($3::bigint[], $4::text[]) as claim (client_id, actor_id)
  ), bound as (
    insert into page_clients as known (portal_id, page_id, client_id, actor_id)
    select page.portal_id, page.id, claim.client_id, claim.actor_id from page cross join claim order by claim.client_id
    on conflict (page_id, client_id) do update set actor_id = known.actor_id
    returning known.client_id, known.actor_id
  ), taken as (
    select claim.client_id from claim join bound using (client_id) where bound.actor_id <> claim.actor_id
  ), head as (
    insert into page_update_heads as head (portal_id, page_id, seq)
    select portal_id, id, $5::bigint from page where not exists (select from taken)
    on conflict (page_id) do update set seq = head.seq + excluded.seq
    returning head.seq
  ), added as (
    insert into page_updates (portal_id, page_id, seq, actor_id, data, at)
    select $1, $2, head.seq - $5::bigint + entry.number, entry.actor_id, entry.data, entry.at
    from head cross join unnest($6::text[], $7::bytea[], $8::timestamptz[]) with ordinality as entry (actor_id, data, at, number)
  )
  select exists (select from page) as there, (select seq from head) as seq, array(select client_id from taken) as taken`

interface Answer {
  readonly there: boolean
  /** bigint, as `pg` reads it. */
  readonly seq: string | null
  readonly taken: readonly string[]
}

export interface PostgresLog extends Pick<LogStore, 'append'> {
  /** Waits for what is under way. */
  close(): Promise<void>
}

/** The logs of all pages of a PostgreSQL database, written by any number of processes. */
export const createPostgresLog = (url: string, units: Pick<Units<unknown>, 'current'>): PostgresLog => {
  const pool = openPostgresPool(url, connections)
  let closed = false

  return {
    append: async ({ portalId, pageId, updates, claims }: LogAppend): Promise<LogOutcome> => {
      if (units.current()) throw logErrors.inside()
      if (closed) throw unitErrors.closed()
      const values = [
        portalId,
        pageId,
        [...claims.keys()],
        [...claims.values()],
        updates.length,
        updates.map(({ actorId }) => actorId),
        updates.map(({ data }) => Buffer.from(data.buffer, data.byteOffset, data.byteLength)),
        updates.map(({ at }) => at.toISOString()),
      ]
      const query = { name: 'append_log', text, values, query_timeout: patience }
      const { rows } = await pool.query<Answer>(query).catch((error: unknown) => {
        throw logErrors.unknown(error instanceof Error ? error.message : String(error))
      })
      const [answer] = rows
      if (!answer?.there) return { kind: 'missing' }
      if (answer.seq === null) return { kind: 'taken', clientIds: answer.taken.map(Number) }
      return { kind: 'appended', seq: Number(answer.seq) }
    },
    close: async () => {
      closed = true
      await pool.end()
    },
  }
}
