import { defineErrors, TsuzuriError } from '@tsuzuri/model'
import * as Y from 'yjs'
import type { PageLog } from '../page-log.ts'

export type Operation = 'load' | 'append' | 'since' | 'heads' | 'materialize' | 'compact'
/** `unknown`: it happened, and the answer was lost. */
export type Fault = 'refused' | 'unknown' | 'missing'

const takenError = (clientIds: readonly number[]) =>
  new TsuzuriError('page.client-taken', `Taken: ${clientIds.join(', ')}`, { kind: 'conflict' })

const logErrors = defineErrors('log', {
  refused: { kind: 'unavailable', message: () => 'The disk is full.' },
  missing: { kind: 'missing', message: () => 'The page is gone.' },
})

/** The log of one page in memory, which fails and waits as it is told. */
export interface MemoryLog extends PageLog {
  readonly rows: { readonly actorId: string; readonly data: Uint8Array }[]
  /** To whom client ids are bound, by whichever process. */
  readonly clients: Map<number, string>
  /** The seq up to which readers and search know the page. */
  readonly shown: () => number
  /** How often what was loaded was read into a document. */
  readonly reads: () => number
  readonly calls: (operation: Operation) => number
  /** What comes next of this kind goes wrong, once for each fault. */
  readonly fail: (operation: Operation, ...faults: readonly Fault[]) => void
  /** Nothing goes wrong any more. */
  readonly heal: () => void
  /** What is asked from now on waits until it is let go. */
  readonly hold: (operation: Operation) => () => void
  /** The document that all rows make. */
  readonly replay: () => Y.Doc
}

export const createMemoryLog = (): MemoryLog => {
  const rows: MemoryLog['rows'] = []
  const clients = new Map<number, string>()
  const faults = new Map<Operation, Fault[]>()
  const held = new Map<Operation, Promise<void>>()
  const counts = new Map<Operation, number>()
  let shown = 0
  let reads = 0

  const run = async <Answer>(operation: Operation, work: () => Answer): Promise<Answer> => {
    counts.set(operation, (counts.get(operation) ?? 0) + 1)
    await held.get(operation)
    const fault = faults.get(operation)?.shift()
    if (fault === 'refused') throw logErrors.refused()
    if (fault === 'missing') throw logErrors.missing()
    const answer = work()
    if (fault === 'unknown') throw new Error('connection lost')
    return answer
  }
  const documentOf = (updates: readonly Uint8Array[]): Y.Doc => {
    const doc = new Y.Doc()
    for (const data of updates) Y.applyUpdate(doc, data)
    return doc
  }

  return {
    rows,
    clients,
    replay: () => documentOf(rows.map(({ data }) => data)),
    shown: () => shown,
    reads: () => reads,
    calls: (operation) => counts.get(operation) ?? 0,
    fail: (operation, ...next) => void faults.set(operation, [...(faults.get(operation) ?? []), ...next]),
    heal: () => faults.clear(),
    hold: (operation) => {
      const { promise, resolve } = Promise.withResolvers<void>()
      held.set(operation, promise)
      return () => {
        held.delete(operation)
        resolve()
      }
    },
    load: () =>
      run('load', () => {
        const parts = rows.map(({ data }) => data)
        let doc: Y.Doc | null = null
        return {
          get doc() {
            if (!doc) reads += 1
            doc ??= documentOf(parts)
            return doc
          },
          parts,
          seq: parts.length,
          clients: new Map(clients),
          tail: { rows: parts.length, bytes: parts.reduce((sum, { byteLength }) => sum + byteLength, 0) },
        }
      }),
    append: (_portalId, _pageId, updates, claims) =>
      run('append', () => {
        const taken = [...claims].filter(([id, actorId]) => (clients.get(id) ?? actorId) !== actorId)
        if (taken.length > 0) throw takenError(taken.map(([id]) => id))
        for (const [id, actorId] of claims) clients.set(id, actorId)
        return rows.push(...updates)
      }),
    since: (_portalId, _pageId, seq) => run('since', () => rows.slice(seq).map((row, index) => ({ ...row, seq: seq + index + 1 }))),
    heads: (places) => run('heads', () => new Map(places.map(({ pageId }) => [pageId, rows.length]))),
    materialize: () => run('materialize', () => void (shown = rows.length)),
    compact: () => run('compact', () => {}),
  }
}
