import type { EscalationTarget } from '@tsuzuri/model'
import type { Translate } from '../messages/translate.ts'

/** Whom a rule tells, by name or role. */
export const toldWhom = (
  to: EscalationTarget,
  members: readonly { readonly userId: string; readonly name: string }[],
  t: Translate,
): string => {
  if ('role' in to) return t(`role.${to.role}`)
  return members.find(({ userId }) => userId === to.person)?.name ?? t('value.gone')
}
