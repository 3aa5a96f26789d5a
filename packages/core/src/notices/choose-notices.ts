import { type Actor, noticeKinds } from '@tsuzuri/model'
import type { Engine } from '../engine.ts'
import { openScope } from '../scope.ts'
import { noticeChoices, type NoticeChoices } from './notice-choices.ts'
import { personOf } from '../policies/person-of.ts'

export interface ChooseNotices {
  /** A slug or id; null for wherever nothing is said for the portal. */
  readonly portal: string | null
  readonly choices: { readonly [Kind in keyof NoticeChoices]?: NoticeChoices[Kind] | undefined }
}

/** Says how the person wants to be told from now on. Throws `access.required`, `portal.missing`. */
export const chooseNotices = async (engine: Engine, actor: Actor, { portal, choices }: ChooseNotices): Promise<NoticeChoices> => {
  const personId = personOf(actor)
  const portalId = portal === null ? null : (await openScope(engine, actor, portal)).portal.id
  await engine.store.unit(async (tx) => {
    for (const kind of noticeKinds) {
      const mail = choices[kind]
      if (mail !== undefined) await tx.notices.choose({ personId, portalId, kind, mail })
    }
  })
  return noticeChoices(engine, actor, portal)
}
