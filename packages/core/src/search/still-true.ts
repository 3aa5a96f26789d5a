import { fileIdSchema, pageIdSchema, recordIdSchema, type Role, sideOf, userIdSchema } from '@tsuzuri/model'
import type { SearchHit } from '@tsuzuri/search'
import type { Engine } from '../engine.ts'
import { isFirmRef, thingRef } from '../events/firm-ref.ts'
import { versionRead } from '../pages/version-read.ts'
import { mayReadRecords } from '../policies/may-read-records.ts'
import { decide } from '../policies/policy.ts'
import { firmPlace } from './firm-place.ts'

/** The hits whose thing is there, in use, and open to that role: the index may lag behind the truth, an answer must not. */
export const stillTrue = async (
  engine: Engine,
  roleFor: (hit: SearchHit) => Role | null,
  hits: readonly SearchHit[],
): Promise<readonly SearchHit[]> => {
  const kept: SearchHit[] = []
  for (const hit of hits) {
    const role = roleFor(hit)
    if (role && (await isThere(engine, role, hit))) kept.push(hit)
  }
  return kept
}

const isThere = async (engine: Engine, role: Role, { ref, kind, portalId }: SearchHit): Promise<boolean> => {
  const { store, registry } = engine
  const stores = store.read.in(portalId)
  if (isFirmRef(ref) && sideOf(role) !== 'firm') return false
  const id = thingRef(ref).slice(kind.length + 1)
  if (kind === 'page') {
    const page = await stores.pages.get(pageIdSchema.parse(id))
    return page !== null && page.trashedAt === null && versionRead({ engine, role }, page) !== null
  }
  if (kind === 'file') {
    const file = await stores.files.get(fileIdSchema.parse(id))
    return file !== null && file.trashedAt === null
  }
  if (kind === 'member') {
    const userId = userIdSchema.parse(id.slice(portalId.length + 1))
    if (portalId === firmPlace) return decide('firm-admin.list', role) === 'allowed' && (await store.read.portals.isFirmAdmin(userId))
    return decide('member.list', role) === 'allowed' && (await store.read.portals.member(portalId, userId)) !== null
  }
  const record = await stores.records.get(recordIdSchema.parse(id))
  if (!record || record.trashedAt) return false
  return mayReadRecords(role, registry.collections.get(record.collection))
}
