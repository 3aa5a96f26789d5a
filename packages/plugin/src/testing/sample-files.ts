import { type DriveFile, fileIdSchema, fileVersionIdSchema, portalIdSchema } from '@tsuzuri/model'
import { hostileTitle } from './sample-records.ts'

const portalId = portalIdSchema.parse('0193a000-0000-7000-8000-0000000000aa')

/** A file newly placed, one placed anew, and an old one with a name made to do harm. */
export const sampleFiles = (): readonly DriveFile[] => [
  aFile(1, '勤怠データ_11月.csv', 1, new Date('2026-11-22T01:00:00Z'), 820),
  aFile(2, '給与台帳.xlsx', 3, new Date('2026-11-21T01:00:00Z'), 12_700),
  aFile(3, hostileTitle, 1, new Date('2025-10-01T01:00:00Z'), 3_300_000),
]

const aFile = (number: number, name: string, versions: number, placedAt: Date, size: number): DriveFile => {
  const id = fileIdSchema.parse(`0193b000-0000-7000-8000-00000000000${number}`)
  return {
    id,
    portalId,
    folder: '/給与',
    name,
    current: {
      id: fileVersionIdSchema.parse(`0193c000-0000-7000-8000-00000000000${number}`),
      fileId: id,
      portalId,
      number: versions,
      sha256: '0'.repeat(64),
      size,
      type: 'application/octet-stream',
      placedBy: 'user-1',
      placedByName: '山田 太郎',
      placedAt,
      scan: null,
    },
    versions,
    version: versions,
    createdAt: placedAt,
    updatedAt: placedAt,
    trashedAt: null,
  }
}
