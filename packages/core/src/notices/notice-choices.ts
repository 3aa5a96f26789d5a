import type { Actor, NoticeKind, NoticeMail } from '@tsuzuri/model'
import type { Engine } from '../engine.ts'
import { openScope } from '../scope.ts'
import { mailChoice } from './mail-choice.ts'
import { personOf } from '../policies/person-of.ts'

export type NoticeChoices = Readonly<Record<NoticeKind, NoticeMail>>

/** How the person wants to be told in a portal; with null, wherever they have said nothing for the portal. Throws `access.required`, `portal.missing`. */
export const noticeChoices = async (engine: Engine, actor: Actor, portal: string | null): Promise<NoticeChoices> => {
  const person = personOf(actor)
  const portalId = portal === null ? null : (await openScope(engine, actor, portal)).portal.id
  const choices = await engine.store.read.notices.choices([person])
  const of = (kind: NoticeKind) => mailChoice(choices, portalId, kind)
  return {
    assigned: of('assigned'),
    turn: of('turn'),
    reply: of('reply'),
    ended: of('ended'),
    escalated: of('escalated'),
    asked: of('asked'),
    confirmed: of('confirmed'),
    file: of('file'),
  }
}
