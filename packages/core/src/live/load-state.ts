import type { PageId, PortalId } from '@tsuzuri/model'
import type * as Y from 'yjs'
import type { Engine } from '../engine.ts'
import { pageErrors } from '../pages/page-errors.ts'
import { openDocument, seqOf } from './open-document.ts'

export interface LiveState {
  /** Read when it is first asked for, which takes its time on a long page. */
  readonly doc: Y.Doc
  /** What the log holds of it, as updates: a state first, where it was merged, and what came after it. */
  readonly parts: readonly Uint8Array[]
  /** The last update of the log that is in the document. */
  readonly seq: number
  /** Updates since the last compaction, and their bytes: when to compact again. */
  readonly tail: { readonly rows: number; readonly bytes: number }
  /** To whom the page's Yjs client ids are bound. */
  readonly clients: ReadonlyMap<number, string>
}

/** A page's live document from its log, never an empty one in place of a failure. Throws `page.missing`, for trashed pages too. */
export const loadState = async ({ store }: Pick<Engine, 'store'>, portalId: PortalId, pageId: PageId): Promise<LiveState> => {
  const { pages, updates } = store.read.in(portalId)
  const page = await pages.get(pageId)
  if (!page || page.trashedAt) throw pageErrors.missing(pageId)
  const log = await updates.load(pageId)
  let doc: Y.Doc | null = null
  return {
    get doc() {
      doc ??= openDocument(log)
      return doc
    },
    parts: [...(log.snapshot ? [log.snapshot] : []), ...log.tail.map(({ data }) => data)],
    seq: seqOf(log),
    tail: { rows: log.tail.length, bytes: log.tail.reduce((sum, { data }) => sum + data.byteLength, 0) },
    clients: await updates.clients(pageId),
  }
}
