import { recordRename } from '../events/record-rename.ts'
import { accessErrors } from '../policies/authorize.ts'
import type { Scope } from '../scope.ts'
import { type DescribedMember, describedMember } from './described-member.ts'
import { mayInAll } from './may-in-all.ts'
import type { MemberChange } from './member-to-change.ts'
import { memberErrors } from './member-errors.ts'
import { memberEtag } from './member-etag.ts'
import { membersAround } from './members-around.ts'

/**
 * Says how a member's name is read, as `personReadingSchema` has it; empty forgets it. It belongs to the person, so it takes the right in every portal the person is a member of; the
 * same again changes nothing. Throws `member.missing`, `member.stale` with the member as it is, `access.denied`.
 */
export const setReading = (
  scope: Scope,
  { userId, base, reading }: MemberChange & { readonly reading: string },
): Promise<DescribedMember> =>
  scope.unit(async (tx) => {
    const { portals } = tx.all
    const around = await membersAround(scope, portals)
    const member = around.members.find((candidate) => candidate.userId === userId)
    if (!member) throw memberErrors.missing(userId)
    if (!mayInAll(scope.actor, 'member.set-reading', around.held.get(userId) ?? []))
      throw accessErrors.denied(scope.role, 'member.set-reading')
    if (base !== undefined && base !== memberEtag(member)) throw memberErrors.stale(describedMember(scope, member, around))
    if (reading !== member.reading) {
      await portals.putReading(userId, reading)
      await recordRename(scope.engine, { id: userId, from: member.name, to: member.name, reading, by: scope.actor })
    }
    return describedMember(scope, { ...member, reading }, around)
  })
