import type Sqlite from 'better-sqlite3'
import type { LogOutcome } from '../stores/log-store.ts'
import type { PackedAppends } from './packed-appends.ts'

type Claim = readonly [clientId: number, actorId: string]

/**
 * Makes the function that writes appends in one transaction: each page whole or not at all, and all of them lasting once it
 * answers. What it throws undid everything.
 */
export const createAppendWriter = (handle: Sqlite.Database): ((packed: PackedAppends) => readonly LogOutcome[]) => {
  const owner = handle.prepare<[string, number], string>('select actor_id from page_clients where page_id = ? and client_id = ?').pluck()
  const bind = handle.prepare<[string, string, number, string]>(
    'insert or ignore into page_clients (portal_id, page_id, client_id, actor_id) values (?, ?, ?, ?)',
  )
  const isThere = handle.prepare<[string, string], number>('select 1 from pages where portal_id = ? and id = ? and trashed_at is null')
  const bump = handle
    .prepare<[string, string, number], number>(
      `insert into page_update_heads (portal_id, page_id, seq) values (?, ?, ?)
       on conflict (page_id) do update set seq = seq + excluded.seq returning seq`,
    )
    .pluck()
  const add = handle.prepare<[string, string, number, string, Buffer, number]>(
    'insert into page_updates (portal_id, page_id, seq, actor_id, data, at) values (?, ?, ?, ?, ?, ?)',
  )

  const write = handle.transaction(({ bytes, appends }: PackedAppends): readonly LogOutcome[] => {
    let offset = 0
    return appends.map(({ portalId, pageId, updates, claims }) => {
      const begin = offset
      offset += updates.reduce((sum, { length }) => sum + length, 0)
      if (isThere.get(portalId, pageId) === undefined) return { kind: 'missing' }
      const isTaken = ([clientId, actorId]: Claim): boolean => (owner.get(pageId, clientId) ?? actorId) !== actorId
      const taken = [...claims].filter(isTaken)
      if (taken.length > 0) return { kind: 'taken', clientIds: taken.map(([clientId]) => clientId) }
      for (const [clientId, actorId] of claims) bind.run(portalId, pageId, clientId, actorId)
      const seq = bump.get(portalId, pageId, updates.length) ?? 0
      let at = begin
      updates.forEach((update, index) => {
        const data = Buffer.from(bytes, at, update.length)
        at += update.length
        add.run(portalId, pageId, seq - updates.length + 1 + index, update.actorId, data, update.at)
      })
      return { kind: 'appended', seq }
    })
  })
  return (packed) => write.immediate(packed)
}
