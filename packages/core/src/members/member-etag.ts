import { crc32 } from 'node:zlib'
import type { Member } from '@tsuzuri/model'

/** The state of a membership, as `ETag` without its quotes: another one with another role or reading, and for who left and came back. */
export const memberEtag = ({ role, joinedAt, reading }: Pick<Member, 'role' | 'joinedAt' | 'reading'>): string =>
  [role, joinedAt.getTime(), ...(reading === '' ? [] : [crc32(reading).toString(36)])].join('.')
