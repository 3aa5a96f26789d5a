import { setTimeout as wait } from 'node:timers/promises'
import { portalIdSchema } from '@tsuzuri/model'
import { searchErrors } from '../../search-errors.ts'
import type { HeldDocument, SearchIndex } from '../../search-index.ts'
import { createBreaker } from './create-breaker.ts'
import { createConnection } from './create-connection.ts'
import { createIndexes, ofPortal, parts, second } from './create-indexes.ts'
import { createMeilisearchSearch } from './create-meilisearch-search.ts'
import { layoutVersion } from './layout.ts'
import { splitOps, type Step } from './split-ops.ts'

export interface MeilisearchOptions {
  readonly url: string
  /** A key that may do everything with the indexes of that prefix; null where Meilisearch asks for none. */
  readonly key: string | null
  /** What answers with it, and instead of it while it is away. It follows the stream by itself. */
  readonly embedded: SearchIndex
  /** What the names of its indexes begin with; `tsuzuri` unless told. */
  readonly prefix?: string
}

/** Events without anything for search that may be told again after a restart. */
const mostUnkept = 100
/** Who asks how it is does not wait longer, in milliseconds. */
const healthWithin = 2_000

/**
 * Opens a search index in Meilisearch beside the embedded one. Both find the same: completeness, rights, counts and marks come of the
 * embedded one, the order of the best hits of both. Nothing is asked of Meilisearch here; while it is away, `apply` and `cursor` fail with
 * `search.away` and searching goes on without it. Throws from `apply` also `search.refused`, from all but `search` `search.too-old`.
 */
export const openMeilisearchIndex = ({ url, key, embedded, prefix = 'tsuzuri' }: MeilisearchOptions): SearchIndex => {
  const connection = createConnection(url, key)
  const indexes = createIndexes(connection, prefix)
  let ensured: Promise<void> | null = null
  /** What this process applied beyond what is kept, as long as that is the same. */
  let ahead: { readonly kept: number; readonly cursor: number } | null = null
  let snapshot: readonly HeldDocument[] = []

  const ready = async (): Promise<void> => {
    ensured ??= indexes.ensure()
    await ensured.catch((error: unknown) => {
      ensured = null
      throw error
    })
  }
  const kept = async (): Promise<number> => {
    await ready()
    const state = await indexes.state()
    return state?.layout === layoutVersion ? state.cursor : 0
  }
  const keep = async (cursor: number): Promise<void> => {
    await indexes.putState(cursor)
    ahead = { kept: cursor, cursor }
  }
  const cursor = async (): Promise<number> => {
    const now = await kept()
    return ahead?.kept === now ? ahead.cursor : now
  }

  const take = async (step: Step): Promise<void> => {
    if ('clear' in step) return indexes.clear(step.clear === null ? null : ofPortal(step.clear))
    await indexes.remove(step.remove)
    await indexes.put(step.put)
  }

  return {
    name: 'meilisearch',
    cursor,
    apply: async (ops, to) => {
      if (!Number.isSafeInteger(to) || to < 0) throw searchErrors['invalid-cursor'](to)
      const steps = splitOps(ops)
      const now = await kept()
      if (steps.length === 0 && ahead?.kept === now && to >= ahead.cursor && to - now < mostUnkept) {
        ahead = { kept: now, cursor: to }
        return
      }
      try {
        for (const step of steps) await take(step)
        await keep(to)
      } catch (error) {
        // It may come back as another one.
        ensured = null
        throw error
      }
    },
    search: createMeilisearchSearch(connection, indexes, embedded, createBreaker()),
    rebuild: async (head, portalId) => {
      const before = await cursor()
      const started = Date.now()
      if (portalId === undefined) await indexes.beginSecond()
      return {
        put: async (documents) => {
          for (const step of splitOps(documents.map((document) => ({ op: 'put', document }))))
            if ('put' in step) await indexes.put(step.put, portalId === undefined ? second : '')
        },
        finish: async () => {
          if (portalId === undefined) await indexes.swap()
          else await indexes.clear(ofPortal(portalId, started))
          await keep(before === 0 && portalId === undefined ? head : Math.min(before, head))
        },
      }
    },
    held: async (after) => {
      await ready()
      if (after === null) snapshot = await everythingHeld()
      const from = after === null ? 0 : snapshot.findIndex(({ ref }) => ref > after)
      return from === -1 ? [] : snapshot.slice(from, from + 1_000)
    },
    examine: async () => {
      await ready()
      return indexes.flaw()
    },
    // It merges by itself.
    optimize: async () => {},
    health: async () => {
      try {
        const asked = Promise.all([
          cursor(),
          ...parts.map((part) => connection.ask((client) => client.index(indexes.uidOf(part)).getStats())),
        ])
        const [seq, ...stats] = await Promise.race([asked, tooLate()])
        return {
          ready: true,
          documents: stats.reduce((sum, { numberOfDocuments }) => sum + numberOfDocuments, 0),
          cursor: seq,
          problem: null,
        }
      } catch (error) {
        return { ready: false, documents: 0, cursor: 0, problem: error instanceof Error ? error.message : String(error) }
      }
    },
    close: () => embedded.close(),
  }

  async function everythingHeld(): Promise<readonly HeldDocument[]> {
    const held: HeldDocument[] = []
    for (const part of parts) {
      for (let offset = 0; ;) {
        const { results } = await connection.ask((client) =>
          client
            .index<{ ref: string; portal: string; digest: string }>(indexes.uidOf(part))
            .getDocuments({ fields: ['ref', 'portal', 'digest'], limit: 1_000, offset }),
        )
        held.push(...results.map(({ ref, portal, digest }) => ({ ref, portalId: portalIdSchema.parse(portal), digest })))
        if (results.length === 0) break
        offset += results.length
      }
    }
    return held.toSorted((one, other) => (one.ref < other.ref ? -1 : 1))
  }
}

const tooLate = async (): Promise<never> => {
  await wait(healthWithin, undefined, { ref: false })
  throw searchErrors.away(`no answer within ${healthWithin / 1_000} seconds`)
}
