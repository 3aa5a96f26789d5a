import type { SearchIndex } from '@tsuzuri/search'
import type { Engine } from '../engine.ts'
import { rebuildSearch } from '../events/rebuild-search.ts'
import { compareSearch } from './compare-search.ts'
import type { Finding } from './check-installation.ts'

/** Looks whether an index is whole and says what is true; with `repair` it is filled anew where it does not. */
export const checkSearch = async (engine: Engine, index: SearchIndex, repair: boolean): Promise<Finding> => {
  const part = index === engine.searchIndexes[0] ? 'search' : `search in ${index.name}`
  const { ready, problem } = await index.health()
  if (!ready) return { well: false, part, says: problem ?? 'not ready' }
  const flaw = await index.examine()
  if (flaw !== null) return mended(`it was not whole (${flaw})`)
  const cursor = await index.cursor()
  const behind = (await engine.store.read.events.head()) - cursor
  if (cursor === 0 && behind > 0) return mended('it has not been filled yet')
  const { missing, extra, stale } = await compareSearch(engine, index)
  const told = [named('missing', missing), named('too many', extra), named('stale', stale)].flat()
  if (told.length > 0) return mended(told.join(', '))
  const { documents } = await index.health()
  const lag = behind > 0 ? `, ${behind} events behind (a running server catches up)` : ''
  return { well: true, part, says: `${documents} documents, as the truth has them${lag}` }

  async function mended(flaws: string): Promise<Finding> {
    if (repair) return { well: true, part, says: `${flaws}; filled anew with ${await rebuildSearch(engine, index)} documents` }
    return { well: false, part, says: `${flaws}; run \`tsuzuri doctor --repair\` (a running server fills an empty index by itself)` }
  }
}

const named = (what: string, refs: readonly string[]): readonly string[] =>
  refs.length === 0 ? [] : [`${refs.length} ${what} (${refs.slice(0, 3).join(', ')}${refs.length > 3 ? ', …' : ''})`]
