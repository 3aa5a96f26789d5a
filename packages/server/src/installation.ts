import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { type Auth, createAuth } from '@tsuzuri/auth'
import { createEngine, createViews, type Engine, type LiveDocuments } from '@tsuzuri/core'
import { type AttemptsDatabase, attemptsDatabase, authDatabase, openStore } from '@tsuzuri/db'
import { clamdScanner, createPortalKeys, type PortalKeys } from '@tsuzuri/files'
import { TsuzuriError } from '@tsuzuri/model'
import { openFts5Index, openMeilisearchIndex, type ResetReason, type SearchIndex } from '@tsuzuri/search'
import { v7 } from 'uuid'
import type { Config } from './config/config.ts'
import { prepareDataFolder } from './config/prepare-data-folder.ts'
import { configErrors, withoutPassword } from './config/read-config.ts'
import { logError } from './log-error.ts'
import { openContents } from './open-contents.ts'
import { reasonOf } from './reason-of.ts'
import { openRegistry } from './registry.ts'

/** An installation's stores, opened; what the server and the command line have in common. */
export interface Installation {
  readonly engine: Engine
  readonly auth: Auth
  readonly keys: PortalKeys
  /** Where tries are counted; null: in memory. */
  readonly attempts: AttemptsDatabase | null
  readonly close: () => Promise<void>
}

/**
 * What of all that was rendered is kept in memory: whole answers and the texts, fields and blocks in them, unless the cost of
 * rendering is measured, putting answers together from their parts or making the parts as well.
 */
export interface Keeping {
  readonly keep?: 'all' | 'parts' | 'nothing'
}

/** Opens the data folder and the database, migrating where needed. Throws `config.unwritable` and `config.unopened`. */
export const openInstallation = async (
  config: Config,
  live?: (engine: Engine) => LiveDocuments,
  keeping: Keeping = {},
): Promise<Installation> => {
  const { secret } = prepareDataFolder(config.dataFolder, config.secret)
  const place =
    config.databaseUrl === null ? { sqlite: { file: join(config.dataFolder, 'tsuzuri.db') } } : { postgres: { url: config.databaseUrl } }
  const store = await openStore(place, { migrationsFolder: join(config.root, 'packages/db/migrations') }).catch((error: unknown) => {
    throw unopened(config, error)
  })
  const embedded = openSearch(join(config.dataFolder, 'search.db'))
  // Installations that share a Meilisearch do not share its indexes.
  const prefix = `tsuzuri-${createHash('sha256').update(secret).digest('hex').slice(0, 12)}`
  const search = config.meilisearch ? openMeilisearchIndex({ ...config.meilisearch, embedded, prefix }) : embedded
  const now = () => new Date()
  const keys = createPortalKeys({ store, secret, now })
  await keys.check()
  const blobs = await openContents(config, keys)
  const scanner = config.clamd && clamdScanner(config.clamd)
  const engine = createEngine(
    { store, registry: openRegistry(), search, searchIndexes: [...new Set([embedded, search])], blobs, scanner, now, newId: v7 },
    live,
    createViews(store, { keep: keeping.keep !== 'nothing' }),
  )
  const auth = createAuth({ database: authDatabase(store), secret, origin: config.origin, now })
  return {
    engine,
    auth,
    keys,
    attempts: attemptsDatabase(store),
    close: async () => {
      await engine.markdown.close()
      await engine.logs.close()
      await engine.texts.close()
      await search.close()
      await store.close()
    },
  }
}

const unopened = ({ databaseUrl, dataFolder }: Config, error: unknown): unknown => {
  if (error instanceof TsuzuriError) return error
  return databaseUrl === null
    ? configErrors.unopened('TSUZURI_DATA', join(dataFolder, 'tsuzuri.db'), reasonOf(error))
    : configErrors.unopened('DATABASE_URL', withoutPassword(databaseUrl), reasonOf(error))
}

const openSearch = (file: string): SearchIndex => {
  try {
    return openFts5Index({ file, onReset: tellReset(file) })
  } catch (error) {
    throw error instanceof TsuzuriError ? error : configErrors.unopened('TSUZURI_DATA', file, reasonOf(error))
  }
}

/** What a new version takes apart otherwise needs no word; that a file was damaged does. */
const tellReset =
  (file: string) =>
  (reason: ResetReason): void => {
    if (reason === 'damaged') logError(`${file} was damaged and has been begun anew; a running server fills it.`, { where: 'search' })
  }
