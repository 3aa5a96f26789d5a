import type { PortalId } from '@tsuzuri/model'
import type { SearchDocument, SearchIndex } from '@tsuzuri/search'
import type { Engine } from '../engine.ts'
import { isRefusal } from './is-refusal.ts'
import { searchedPlaces } from './searched-places.ts'
import { searchedThings } from './searched-things.ts'

const batch = 100

/**
 * Fills an index anew from the truth, or one portal's part of it, while others go on reading, writing and searching. Killed half-way,
 * nothing that was found before is missing. Answers how many things were put.
 */
export const rebuildSearch = async (engine: Engine, index: SearchIndex, portalId?: PortalId): Promise<number> => {
  const rebuilding = await index.rebuild(await engine.store.read.events.head(), portalId)
  let count = 0
  let documents: SearchDocument[] = []
  const put = async (some: readonly SearchDocument[]): Promise<void> => {
    await rebuilding.put(some)
    count += some.length
  }
  const flush = async (): Promise<void> => {
    const [first, ...rest] = documents
    const all = documents
    documents = []
    if (!first) return
    await put(all).catch(async (error: unknown) => {
      if (!isRefusal(error)) throw error
      if (rest.length === 0) return process.emitWarning(`Search cannot take in ${first.ref}: ${String(error)}`)
      // One by one, so that the thing at fault is the only one that is not found.
      for (const document of all) {
        documents = [document]
        await flush()
      }
    })
  }
  const portals = portalId === undefined ? await searchedPlaces(engine) : [portalId]
  for (const portal of portals) {
    for await (const document of searchedThings(engine, portal)) {
      documents.push(document)
      if (documents.length >= batch) await flush()
    }
  }
  await flush()
  await rebuilding.finish()
  return count
}
