import { fileErrors } from './file-errors.ts'

/** What disks say that have no room: none at all, none for this user, none for this file. */
const full = new Set(['ENOSPC', 'EDQUOT', 'EFBIG'])

/** `file.no-room` in place of what a full disk says; any other error as it is. */
export const refuseFullDisk = (error: unknown): unknown =>
  error instanceof Error && 'code' in error && full.has(String(error.code)) ? fileErrors['no-room']() : error
