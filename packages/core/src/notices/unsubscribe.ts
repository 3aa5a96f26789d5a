import { type NoticeKind, noticeKinds, type PortalId, type UserId } from '@tsuzuri/model'
import type { Engine } from '../engine.ts'
import { mailChoice } from './mail-choice.ts'

interface Unsubscribe {
  readonly personId: UserId
  /** Null: from all portals. */
  readonly portalId: PortalId | null
  /** Null: every kind that came once a day. */
  readonly kind: NoticeKind | null
}

/** Ends mails of a kind by the link in them; notices go on. Whoever holds the link may do so: it was made for the person. */
export const unsubscribe = (engine: Engine, { personId, portalId, kind }: Unsubscribe): Promise<void> =>
  engine.store.unit(async (tx) => {
    const choices = await tx.notices.choices([personId])
    const places = portalId === null ? [null, ...new Set(choices.flatMap((choice) => choice.portalId ?? []))] : [portalId]
    for (const place of places)
      for (const one of kind === null ? noticeKinds : [kind])
        if (kind !== null || mailChoice(choices, place, one) === 'daily')
          await tx.notices.choose({ personId, portalId: place, kind: one, mail: 'none' })
  })
