import { plainText, readContent, readFields } from '@tsuzuri/document'
import { printMarkdown } from '@tsuzuri/markdown'
import { type Actor, type PageBody, type PageId, type PortalId, systemActor } from '@tsuzuri/model'
import type { LoadedLog } from '@tsuzuri/db'
import type { Engine } from '../engine.ts'
import { pageErrors } from '../pages/page-errors.ts'
import { actingScope } from './acting-scope.ts'
import { openDocument, seqOf } from './open-document.ts'

/**
 * Brings what readers and search see up to the head of a page's log: body, fields, who changed it last, and the event
 * `page.edited`, in one unit. Does nothing when nothing is new. Under the name of `actor` or `actorId`, else of the last writer.
 * Throws `page.missing`.
 */
export const materializePage = async (
  engine: Engine,
  portalId: PortalId,
  pageId: PageId,
  by: { readonly actorId?: string; readonly actor?: Actor } = {},
): Promise<PageBody> => {
  const { pages, updates } = engine.store.read.in(portalId)
  const shown = await pages.body(pageId)
  if (shown && shown.seq >= (await updates.head(pageId))) return shown
  const log = await updates.load(pageId)
  const body = bodyOf(pageId, log)
  const last = log.tail.at(-1)
  const scope = await actingScope(engine, portalId, by.actor ?? by.actorId ?? last?.actorId ?? systemActor.id)
  return scope.unit(async (tx) => {
    const page = await tx.pages.get(pageId)
    if (!page) throw pageErrors.missing(pageId)
    const present = await tx.pages.body(pageId)
    if (present && present.seq >= body.seq) return present
    await tx.pages.putBody(body)
    await tx.pages.update(pageId, { headSeq: body.seq, fields: body.fields, updatedBy: scope.actor.id, updatedAt: last?.at ?? scope.now() })
    await tx.events.add({
      type: 'page.edited',
      subject: { kind: 'page', id: pageId },
      data: { seq: body.seq, title: page.title, path: page.path },
    })
    return body
  }, derived)
}

/** All of it follows from the log, and `catchUpPages` makes anew at the start what was lost: nobody waits for the disk. */
const derived = { lasts: false }

/** What a page says, as of a loaded log. Reads only. */
export const bodyOf = (pageId: PageId, log: LoadedLog): PageBody => {
  const doc = openDocument(log)
  const content = readContent(doc)
  return { pageId, seq: seqOf(log), content, fields: readFields(doc), markdown: printMarkdown({ content }), text: plainText(content).text }
}
