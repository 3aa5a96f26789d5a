import type { PageBody, PageId, PortalId } from '@tsuzuri/model'
import type { Engine } from '../engine.ts'
import { pageErrors } from '../pages/page-errors.ts'
import { draftBody, type ShownBy } from './draft-body.ts'
import { derived, keepBody } from './keep-body.ts'

/**
 * Brings what readers and search see up to the head of a page's log, in one unit. Does nothing when nothing is new. Under the name of
 * `actor` or `actorId`, else of the last writer. Throws `page.missing`, `page.not-read`.
 */
export const materializePage = async (engine: Engine, portalId: PortalId, pageId: PageId, by: ShownBy = {}): Promise<PageBody> => {
  const { pages, updates } = engine.store.read.in(portalId)
  const shown = await pages.body(pageId)
  if (shown && shown.seq >= (await updates.head(pageId))) return shown
  const draft = await draftBody(engine, portalId, pageId, await updates.load(pageId), by)
  const outcome = await draft.scope.unit((tx) => keepBody(tx, draft), derived)
  if (outcome === 'gone') throw pageErrors.missing(pageId)
  return (outcome === 'known' && (await pages.body(pageId))) || draft.body
}
