import type { FileVersion } from '@tsuzuri/model'
import type { Scope, ScopedUnit } from '../scope.ts'

/** Has a content looked through that was not yet, where somebody looks for viruses; in the unit that records it. Answers how it stands. */
export const askScan = async ({ engine, portal, now }: Scope, tx: ScopedUnit, sha256: string): Promise<FileVersion['scan']> => {
  if (engine.scanner === null) return null
  const state = await tx.files.askScan(sha256, now())
  if (state === 'waiting') {
    const job = { kind: 'scan-content', key: `${portal.id} ${sha256}`, data: { portal: portal.id, sha256 } }
    await tx.all.jobs.add({ ...job, id: engine.newId(), runAt: now(), createdAt: now() })
  }
  return state
}
