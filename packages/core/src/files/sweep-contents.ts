import { type PortalId, systemActor } from '@tsuzuri/model'
import type { Engine } from '../engine.ts'
import { everyItem } from '../every-item.ts'
import { allPortals } from '../portals/all-portals.ts'

/** How long a content may wait for the row that refers to it, in milliseconds. */
const grace = 3_600_000
/** As much of a name as tells it from all others. */
const told = 20

/**
 * Removes contents that no version refers to: what a killed upload had placed already, and what was purged. What was written within the
 * hour is left, since its row may be on its way. Answers how many went; stops between two of them.
 */
export const sweepContents = async (engine: Engine, stop?: AbortSignal): Promise<number> => {
  const since = new Date(engine.now().getTime() - grace)
  let removed = 0
  for (const { id } of await allPortals(engine, systemActor)) {
    if ((await engine.store.read.keys.portal(id))?.destroyedAt) {
      await engine.blobs.erase(id)
      continue
    }
    const known = await namesInUse(engine, id)
    for await (const { name, writtenAt } of engine.blobs.objects(id)) {
      if (stop?.aborted) return removed
      if (!name.endsWith('.age') || writtenAt >= since || known.has(shortOf(name))) continue
      // Between two units: whoever places the same content just now has written it anew, or looks for it after this in its own unit.
      await engine.store.unit(() => engine.blobs.remove(name, since))
      removed += 1
    }
  }
  return removed
}

const namesInUse = async ({ store, blobs }: Engine, portalId: PortalId): Promise<ReadonlySet<string>> => {
  const known = new Set<string>()
  for await (const { sha256 } of everyItem((query) => store.read.in(portalId).files.contents(query)))
    known.add(shortOf(await blobs.nameOf(portalId, sha256)))
  return known
}

const shortOf = (name: string): string => name.slice(name.lastIndexOf('/') + 1).slice(0, told)
