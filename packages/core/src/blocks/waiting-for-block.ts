import { sideOf } from '@tsuzuri/model'
import { portalHref, waitedDays, type Waiting, type WaitingThing } from '@tsuzuri/plugin'
import { portalDaysOff } from '../business-days/portal-days-off.ts'
import { pageHref } from '../pages/page-href.ts'
import { awaitedConfirmations, type PageToConfirm } from '../publications/awaited-confirmations.ts'
import { countWaiting } from '../records/count-waiting.ts'
import { listWaiting } from '../records/list-waiting.ts'
import type { Scope } from '../scope.ts'

/** What waits in the portal as a block is told it: by side, never by person. Pages that wait for the client's word come behind its rows. */
export const waitingForBlock = async (scope: Scope, limit: number): Promise<Waiting> => {
  const side = sideOf(scope.role)
  const [{ firm, client }, { items }, pages] = await Promise.all([
    countWaiting(scope),
    listWaiting(scope, { ball: side, limit }),
    awaitedConfirmations(scope),
  ])
  const rows = items.flatMap((item) => recordThing(scope, item))
  const others = side === 'client' ? pages.map((page) => pageThing(scope, page)) : []
  return { counts: { firm, client: client + pages.length }, items: [...rows, ...others].slice(0, limit) }
}

type WaitingItem = Awaited<ReturnType<typeof listWaiting>>['items'][number]

const recordThing = ({ engine }: Scope, item: WaitingItem): readonly WaitingThing[] => {
  const { id, collection, number, title, assigneeName, dueAt, late, href, turn } = item
  const declared = engine.registry.collections.get(collection)
  if (!declared) return []
  const kind = declared.one ?? declared.label
  return [{ id, kind, number, title, assigneeName, dueAt, late, waitedDays: turn?.businessDays ?? 0, href }]
}

const pageThing = (scope: Scope, { page, publication }: PageToConfirm): WaitingThing => ({
  id: page.id,
  kind: { ja: 'ページの確認', en: 'Page to confirm' },
  number: null,
  title: page.title,
  dueAt: null,
  late: false,
  waitedDays:
    waitedDays(
      { ball: 'client', ballSince: publication.at },
      { daysOff: portalDaysOff(scope.portal), now: scope.now(), portal: scope.portal },
    ) ?? 0,
  href: portalHref(scope.portal.slug, pageHref(page)),
})
