import { type Freeze, type Portal, systemActor } from '@tsuzuri/model'
import type { Engine } from '../engine.ts'
import { hashOf } from '../freezes/freeze-record.ts'
import { frozenContent } from '../freezes/frozen-content.ts'
import { allPortals } from '../portals/all-portals.ts'
import type { Finding } from './check-installation.ts'

const atOnce = 200

/**
 * Whether what was accepted still is what it was: each copy has its hash, the audit trail tells the same hash, and the versions of files
 * it names have their contents. Nothing is said of a portal where nothing was accepted.
 */
export const checkFreezes = async (engine: Engine): Promise<readonly Finding[]> => {
  const findings: Finding[] = []
  for (const portal of await allPortals(engine, systemActor)) {
    const told = await checkPortal(engine, portal)
    if (told) findings.push(told)
  }
  return findings
}

const checkPortal = async (engine: Engine, { id, slug }: Portal): Promise<Finding | null> => {
  const freezes = await allFreezes(engine, id)
  if (freezes.length === 0) return null
  const part = `acceptances of ${slug}`
  const trail = await hashesInTrail(engine, id)
  const isErased = Boolean((await engine.store.read.keys.portal(id))?.destroyedAt)
  const flaws: string[] = []
  for (const freeze of freezes) {
    const flaw = await flawOf(engine, freeze, { told: trail.get(freeze.recordId), isErased })
    if (flaw !== null) flaws.push(`${freeze.recordId} ${flaw}`)
  }
  return flaws.length === 0
    ? { well: true, part, says: `${freezes.length}, each as it was accepted` }
    : {
        well: false,
        part,
        says: `${flaws.length} of ${freezes.length} are not what was accepted (${flaws[0]}); compare them with a backup`,
      }
}

const flawOf = async (
  { blobs }: Engine,
  { portalId, content, hash }: Freeze,
  { told, isErased }: { readonly told: string | undefined; readonly isErased: boolean },
): Promise<string | null> => {
  if (hashOf(content) !== hash) return 'is not what its hash says'
  if (told !== hash) return 'has another hash in the audit trail'
  if (isErased) return null
  for (const { sha256, name } of frozenContent(content).files)
    if (sha256 !== null && !(await blobs.has(portalId, sha256))) return `has lost the content of \`${name ?? sha256}\``
  return null
}

const allFreezes = async ({ store }: Engine, portalId: Portal['id']): Promise<readonly Freeze[]> => {
  const freezes: Freeze[] = []
  for (;;) {
    const some = await store.read.in(portalId).freezes.after(freezes.at(-1)?.recordId ?? null, atOnce)
    freezes.push(...some)
    if (some.length < atOnce) return freezes
  }
}

/** By record, what its last acceptance said. */
const hashesInTrail = async ({ store }: Engine, portalId: Portal['id']): Promise<ReadonlyMap<string, string>> => {
  const hashes = new Map<string, string>()
  let seq = 0
  for (;;) {
    const events = await store.read.events.after(seq, 1000, portalId)
    for (const { type, subject, data } of events)
      if (type === 'record.transitioned' && typeof data['hash'] === 'string') hashes.set(subject.id, data['hash'])
    const last = events.at(-1)
    if (!last) return hashes
    seq = last.seq
  }
}
