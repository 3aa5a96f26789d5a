import type { Member } from '@tsuzuri/model'

/** The state of a membership, as `ETag` without its quotes: another one with another role, and for who left and came back. */
export const memberEtag = ({ role, joinedAt }: Pick<Member, 'role' | 'joinedAt'>): string => `${role}.${joinedAt.getTime()}`
