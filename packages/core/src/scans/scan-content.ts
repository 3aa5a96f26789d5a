import type { Scanner, Verdict } from '@tsuzuri/files'
import { type EventType, type PortalId, systemActor, TsuzuriError } from '@tsuzuri/model'
import type { Engine } from '../engine.ts'
import { actingScope } from '../live/acting-scope.ts'

/** So many versions of one content are told of; each is held back or let go, told of or not. */
const mostTold = 200

const events: Readonly<Record<Verdict['outcome'], EventType>> = {
  clean: 'file.scanned',
  infected: 'file.infected',
  'too-large': 'file.scan-refused',
}

/**
 * Has a content that waits for it looked through, and keeps what the scanner said, once, with an event for each version that has it. Nothing
 * happens where it waits no more, or is gone. Throws `scan.away`; it goes on waiting then.
 */
export const scanContent = async (engine: Engine, scanner: Scanner, portalId: PortalId, sha256: string): Promise<void> => {
  const { files } = engine.store.read.in(portalId)
  if ((await files.scan(sha256))?.state !== 'waiting') return
  const content = await engine.blobs.open(portalId, sha256).catch(passOverGone)
  if (content === null) return
  const verdict = await scanner.scan(content)
  const finding = verdict.outcome === 'infected' ? verdict.finding : null
  const scope = await actingScope(engine, portalId, systemActor)
  await scope.unit(async (tx) => {
    if (!(await tx.files.putScan(sha256, { state: verdict.outcome, finding }, engine.now()))) return
    for (const version of await tx.files.versionsWith(sha256, mostTold)) {
      const file = await tx.files.get(version.fileId)
      if (!file) continue
      const { folder, name } = file
      const data = { folder, name, version: version.id, number: version.number, placedByName: version.placedByName }
      const subject = { kind: 'file', id: file.id } as const
      await tx.events.add({ type: events[verdict.outcome], subject, data: { ...data, ...(finding !== null && { finding }) } })
    }
  })
}

/** What was erased or purged meanwhile needs no scanner. */
const passOverGone = (error: unknown): null => {
  if (error instanceof TsuzuriError && (error.code === 'drive-key.destroyed' || error.code === 'file.blob-missing')) return null
  throw error
}
