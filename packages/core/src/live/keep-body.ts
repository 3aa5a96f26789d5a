import { sketchPage } from '../coverage/sketch-page.ts'
import type { ScopedUnit } from '../scope.ts'
import type { BodyDraft } from './draft-body.ts'

/**
 * Brings what readers and search see up to a draft, in the unit it is called in: body, fields, who changed it last, and the event
 * `page.edited`. Answers what became of it: nothing where somebody else has shown as much (`known`), or the page is `gone`.
 */
export const keepBody = async (tx: ScopedUnit, { scope, body, writtenAt }: BodyDraft): Promise<'kept' | 'known' | 'gone'> => {
  const { pageId, seq, fields } = body
  const page = await tx.pages.get(pageId)
  if (!page) return 'gone'
  if (((await tx.pages.bodySeq(pageId)) ?? 0) >= seq) return 'known'
  await tx.pages.putBody(body)
  await tx.pages.putSketch(sketchPage(body))
  await tx.pages.update(pageId, { headSeq: seq, fields, updatedBy: scope.actor.id, updatedAt: writtenAt ?? scope.now() })
  await tx.events.add({ type: 'page.edited', subject: { kind: 'page', id: pageId }, data: { seq, title: page.title, path: page.path } })
  return 'kept'
}

/** How such units are kept: all of it follows from the log, and `catchUpPages` makes anew at the start what was lost, so nobody waits for the disk. */
export const derived = { lasts: false }
