import { type Side, sideOf } from '@tsuzuri/model'
import { attributeSchema, defineBlock, limitAttribute, limitWords, openZone } from '@tsuzuri/plugin'
import { renderWaiting } from './render.ts'
import { waitingAsText } from './waiting-as-text.ts'

export interface WaitingAttributes {
  readonly limit: number
}
export interface WaitingRow {
  readonly key: string
  readonly kind: string
  readonly number: number | null
  readonly title: string
  readonly href: string
  readonly assignee?: string | null
  readonly dueAt: string | null
  readonly late: boolean
  readonly waitedDays: number
}
export interface WaitingData {
  /** The reader's side, whose rows are shown. */
  readonly side: Side
  readonly counts: Readonly<Record<Side, number>>
  readonly rows: readonly WaitingRow[]
  readonly year: number
}

export const waitingBlock = defineBlock<WaitingAttributes, WaitingData>({
  label: { ja: 'いま待っているもの', en: 'Waiting now' },
  description: { ja: 'だれの番かと、自分の側で待っているもの', en: 'Whose turn it is, and what waits for the own side' },
  attributes: attributeSchema({ limit: limitAttribute(6) }),
  attributeWords: { limit: limitWords },
  migrations: [],
  sources: ['records', 'members', 'pages'],
  element: 'tsuzuri-waiting',
  load: async ({ waiting, role, locale, portal, now }, { limit }) => {
    const { counts, items } = await waiting(limit)
    return {
      side: sideOf(role),
      counts,
      rows: items.map(({ id, kind, number, title, href, assigneeName, dueAt, late, waitedDays }) => ({
        key: id,
        kind: kind[locale],
        number,
        title,
        href,
        ...(assigneeName !== undefined && { assignee: assigneeName }),
        dueAt: dueAt?.toISOString() ?? null,
        late,
        waitedDays,
      })),
      year: Number(openZone(portal.timeZone).day(now).slice(0, 4)),
    }
  },
  render: renderWaiting,
  text: waitingAsText,
})
