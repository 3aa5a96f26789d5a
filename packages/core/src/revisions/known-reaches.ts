import type { RevisionReach } from '@tsuzuri/db'
import type { PageId } from '@tsuzuri/model'
import * as Y from 'yjs'
import type { Scope } from '../scope.ts'

/** How far a revision went: by client id the clock up to which what was written is in it, where more is than in the one before. */
export interface KnownReach extends Pick<RevisionReach, 'number' | 'createdAt'> {
  readonly clients: ReadonlyMap<number, number>
}

/**
 * How far each revision of a page went, oldest first, up to a number. Of those that were cut before this was kept it is read
 * from the state they were cut from, and kept.
 */
export const knownReaches = async (scope: Scope, pageId: PageId, upTo: number): Promise<readonly KnownReach[]> => {
  const before = new Map<number, number>()
  const known: KnownReach[] = []
  for (const { reach, ...revision } of await scope.read.revisions.reaches(pageId, upTo)) {
    const clients = Y.decodeStateVector(reach ?? (await readReach(scope, pageId, revision.number, before)))
    for (const [client, clock] of clients) before.set(client, clock)
    known.push({ ...revision, clients })
  }
  return known
}

const readReach = async (scope: Scope, pageId: PageId, number: number, before: ReadonlyMap<number, number>): Promise<Uint8Array> => {
  const state = await scope.read.revisions.state(pageId, number)
  const whole = state ? Y.decodeStateVector(Y.encodeStateVectorFromUpdateV2(state)) : new Map<number, number>()
  const reach = Y.encodeStateVector(new Map([...whole].filter(([client, clock]) => clock > (before.get(client) ?? 0))))
  await scope.unit((tx) => tx.revisions.putReach(pageId, number, reach))
  return reach
}
