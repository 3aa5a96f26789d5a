import { randomUUID } from 'node:crypto'
import { type Portal, portalIdSchema, usualDriveLimits } from '@tsuzuri/model'

const openedAt = new Date('2026-04-01T00:00:00.123Z')

/** A portal like any other but for what the test says. */
export function aPortal(said: Partial<Portal> = {}): Portal {
  const id = portalIdSchema.parse(randomUUID())
  return {
    id,
    slug: `portal-${id.slice(0, 8)}`,
    name: 'ABC社',
    mode: 'director',
    timeZone: 'Asia/Tokyo',
    accent: '#1a4b8c',
    closingDays: [],
    trashDays: 90,
    driveLimits: usualDriveLimits,
    expectedPages: [],
    secondPersonFor: [],
    contractHours: null,
    checkItems: ['依頼どおりか', '漏れはないか', '誤字脱字はないか'],
    reportsBelow: null,
    reportsBegun: null,
    inquiryCode: null,
    version: 1,
    createdAt: openedAt,
    updatedAt: openedAt,
    ...said,
  }
}
