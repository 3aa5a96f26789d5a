import type { LoggedUpdate } from '@tsuzuri/db'
import { applyWatched, readContent, readFields } from '@tsuzuri/document'
import type { Page } from '@tsuzuri/model'
import * as Y from 'yjs'
import { openDocument } from '../live/open-document.ts'
import { sameValue } from '../same-value.ts'
import type { Scope } from '../scope.ts'
import { type Conflict, conflictsOf } from './conflicts-of.ts'
import type { Fork } from './fork-at.ts'

/**
 * Whether the actor has written since the base what now stands in the fork, in one update made from that same base: then a
 * process ended, or an answer was lost, before that was told. Answers what was lost by it at that time; null when it was not.
 */
export const findWritten = async ({ read, actor }: Scope, page: Page, fork: Fork): Promise<readonly Conflict[] | null> => {
  const since = (await read.updates.since(page.id, fork.seq)).filter((update) => update.actorId === actor.id && isOneFork(update, fork))
  for (const { seq, data } of since) {
    const base = await read.updates.loadAt(page.id, fork.seq)
    const before = await read.updates.loadAt(page.id, seq - 1)
    if (!base || !before) continue
    const doc = openDocument(base)
    Y.applyUpdate(doc, data)
    if (!saysTheSame(doc, fork.doc)) continue
    return conflictsOf({ ...fork, doc }, applyWatched(openDocument(before), data, fork.clocks))
  }
  return null
}

/** Whether one client wrote it, and began with it. */
const isOneFork = ({ data }: LoggedUpdate, { clocks }: Fork): boolean => {
  const [writer, other] = Y.parseUpdateMeta(data).from
  return writer !== undefined && other === undefined && writer[1] === 0 && !clocks.has(writer[0])
}

const saysTheSame = (one: Y.Doc, other: Y.Doc): boolean =>
  one.store.pendingStructs === null &&
  one.store.pendingDs === null &&
  sameValue(readFields(one), readFields(other)) &&
  JSON.stringify(readContent(one)) === JSON.stringify(readContent(other))
