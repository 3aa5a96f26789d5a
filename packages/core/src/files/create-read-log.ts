import type { NewEvent } from '@tsuzuri/model'
import type { Engine } from '../engine.ts'
import type { Scope } from '../scope.ts'
import type { FileContent } from './open-file-content.ts'

/** How a content was read: taken away, or drawn in a page. */
export type FileReading = 'downloaded' | 'viewed'

/** Writes down who read which version of a file, for the audit trail. */
export interface ReadLog {
  /** Whoever reads does not wait for it. A person who reads on (by ranges, page by page) has read once. */
  readonly note: (scope: Scope, content: Pick<FileContent, 'file' | 'version'>, how: FileReading) => void
  /** Writes what has been noted so far. */
  readonly flush: () => Promise<void>
}

/** How long a reading goes on, and how many are remembered; in milliseconds. */
const sameReading = 600_000
const mostRemembered = 10_000

interface Noted {
  readonly scope: Scope
  readonly event: NewEvent
}

/** @param report told what could not be written; reading goes on */
export const createReadLog = ({ now }: Engine, report: (error: unknown) => void): ReadLog => {
  const remembered = new Map<string, number>()
  let waiting: Noted[] = []
  let writing: Promise<void> | null = null

  const write = async (): Promise<void> => {
    while (waiting.length > 0) {
      const [first] = waiting
      if (!first) return
      const own = waiting.filter(({ scope }) => scope.portal.id === first.scope.portal.id)
      waiting = waiting.filter((noted) => !own.includes(noted))
      // A unit inside a unit joins it, and each event names the person of its own scope.
      const all = first.scope.unit(async () => {
        for (const { scope, event } of own) await scope.unit((tx) => tx.events.add(event))
      })
      await all.catch(report)
    }
  }
  const flush = (): Promise<void> => {
    writing ??= write().finally(() => {
      writing = null
    })
    return writing
  }

  return {
    note: (scope, { file, version }, how) => {
      const at = now().getTime()
      const key = `${scope.actor.id}\n${version.id}\n${how}`
      const before = remembered.get(key)
      if (before !== undefined && at - before < sameReading) return
      if (remembered.size >= mostRemembered) remembered.clear()
      remembered.set(key, at)
      const data = { folder: file.folder, name: file.name, version: version.id, number: version.number, how }
      waiting.push({ scope, event: { type: 'file.read', subject: { kind: 'file', id: file.id }, data } })
      // After the answer has begun, and together with what is read at the same time.
      setImmediate(() => void flush())
    },
    flush,
  }
}
