import { isDeepStrictEqual } from 'node:util'
import { searchErrors } from '../../search-errors.ts'
import type { SearchAudience, SearchDocument } from '../../search-index.ts'
import type { Connection } from './create-connection.ts'
import { documentId } from './document-id.ts'
import { quoted } from './filter-of.ts'
import { layoutVersion, oldestVersion, putDocument, type PutDocument, settings } from './layout.ts'

/** The indexes of documents, one for each audience. What is for the firm lies in one of its own, which no search of a client's names. */
export const parts: readonly SearchAudience[] = ['all', 'firm', 'client']

/** How far the stream was applied, kept beside what came of it. */
export interface State {
  readonly cursor: number
  readonly layout: number
}

/** The indexes of an installation in Meilisearch, by a prefix of their names. */
export interface Indexes {
  readonly uidOf: (part: SearchAudience) => string
  /** Makes what is missing and sets what is not as it should be. Throws `search.too-old`. */
  readonly ensure: () => Promise<void>
  /** What is not as it should be; null when all is. */
  readonly flaw: () => Promise<string | null>
  readonly state: () => Promise<State | null>
  readonly putState: (cursor: number) => Promise<void>
  readonly put: (documents: readonly SearchDocument[], suffix?: string) => Promise<void>
  readonly remove: (refs: readonly string[]) => Promise<void>
  /** Everything, or what a filter says. */
  readonly clear: (filter: string | null) => Promise<void>
  /** Makes a second set of empty indexes. */
  readonly beginSecond: () => Promise<void>
  /** Puts the second set in the place of the first, at once, and drops the other. */
  readonly swap: () => Promise<void>
}

export const second = '_new'

export const createIndexes = ({ ask, done }: Connection, prefix: string): Indexes => {
  const uidOf = (part: SearchAudience): string => `${prefix}_${part}`
  const stateUid = `${prefix}_state`
  /** Answers whether it was missing. */
  const make = async (uid: string): Promise<boolean> => {
    if (await ask((client) => client.getRawIndex(uid)).catch(nullWhenMissing)) return false
    await done((client) => client.createIndex(uid, { primaryKey: 'id' })).catch(whenNotThere)
    return true
  }
  const setUp = async (uid: string): Promise<boolean> => {
    const made = await make(uid)
    if ((await flawOf(uid)) !== null) await done((client) => client.index(uid).updateSettings(settings))
    return made
  }
  const flawOf = async (uid: string): Promise<string | null> => {
    const found: Readonly<Record<string, unknown>> = await ask((client) => client.index(uid).getSettings())
    const other = Object.entries(settings).find(([name, wanted]) => !holds(found[name], wanted))
    return other ? `${uid} has other settings (${other[0]})` : null
  }
  const put = async (documents: readonly PutDocument[], uid: string): Promise<void> => {
    if (documents.length > 0) await done((client) => client.index(uid).addDocuments([...documents], { primaryKey: 'id' }))
  }
  const drop = async (ids: readonly string[], uid: string): Promise<void> => {
    if (ids.length > 0) await done((client) => client.index(uid).deleteDocuments([...ids]))
  }
  const putState = (cursor: number): Promise<void> =>
    done((client) => client.index(stateUid).addDocuments([{ id: 'state', cursor, layout: layoutVersion }], { primaryKey: 'id' }))

  return {
    uidOf,
    ensure: async () => {
      const { pkgVersion } = await ask((client) => client.getVersion())
      if (isOlder(pkgVersion)) throw searchErrors['too-old'](pkgVersion, oldestVersion.join('.'))
      await make(stateUid)
      const made: boolean[] = []
      for (const part of parts) made.push(await setUp(uidOf(part)))
      // Where it said to have come to is true no longer.
      if (made.includes(true)) await putState(0)
    },
    flaw: async () => (await Promise.all(parts.map((part) => flawOf(uidOf(part))))).find((flaw) => flaw !== null) ?? null,
    state: () => ask((client) => client.index<State & { id: string }>(stateUid).getDocument('state')).catch(nullWhenMissing),
    putState,
    put: async (documents, suffix = '') => {
      const built = Date.now()
      for (const part of parts) {
        const [own, others] = [documents.filter((each) => each.audience === part), documents.filter((each) => each.audience !== part)]
        // First out of where it may no longer be seen.
        if (suffix === '')
          await drop(
            others.map(({ ref }) => documentId(ref)),
            uidOf(part),
          )
        await put(
          own.map((document) => putDocument(document, built)),
          `${uidOf(part)}${suffix}`,
        )
      }
    },
    remove: async (refs) => {
      for (const part of parts) await drop(refs.map(documentId), uidOf(part))
    },
    clear: async (filter) => {
      for (const part of parts)
        await done((client) => {
          const index = client.index(uidOf(part))
          return filter === null ? index.deleteAllDocuments() : index.deleteDocuments({ filter })
        })
    },
    beginSecond: async () => {
      for (const part of parts) {
        const uid = `${uidOf(part)}${second}`
        // What a rebuilding that was killed has left.
        if (await ask((client) => client.getRawIndex(uid)).catch(nullWhenMissing)) await done((client) => client.deleteIndex(uid))
        await setUp(uid)
      }
    },
    swap: async () => {
      await done((client) =>
        client.swapIndexes(parts.map((part) => ({ indexes: [uidOf(part), `${uidOf(part)}${second}`], rename: false }))),
      )
      for (const part of parts) await done((client) => client.deleteIndex(`${uidOf(part)}${second}`))
    },
  }
}

/** What a portal's documents are chosen by, written before a moment. */
export const ofPortal = (portalId: string, before?: number): string =>
  `portal = ${quoted(portalId)}${before === undefined ? '' : ` AND built < ${before}`}`

/** Whether a setting is as wanted; what nobody asked for may be as it likes. */
const holds = (found: unknown, wanted: unknown): boolean => {
  if (Array.isArray(wanted) || typeof wanted !== 'object' || wanted === null) return isDeepStrictEqual(found, wanted)
  if (typeof found !== 'object' || found === null) return false
  return Object.entries(wanted).every(([name, value]) =>
    isDeepStrictEqual(Object.entries(found).find(([other]) => other === name)?.[1], value),
  )
}

const isOlder = (version: string): boolean => {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  return major < oldestVersion[0] || (major === oldestVersion[0] && minor < oldestVersion[1])
}

const isRefusedWith = (error: unknown, code: string): boolean =>
  error instanceof Error && 'code' in error && error.code === 'search.refused' && error.message.includes(code)

const nullWhenMissing = (error: unknown): null => {
  if (isRefusedWith(error, 'index_not_found') || isRefusedWith(error, 'document_not_found')) return null
  throw error
}

/** Two processes may make the same index at once. */
const whenNotThere = (error: unknown): void => {
  if (!isRefusedWith(error, 'index_already_exists')) throw error
}
