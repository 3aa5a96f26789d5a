import type { CollectionInfo } from '@tsuzuri/client'
import type { Role } from '@tsuzuri/model'

/**
 * The field by which somebody ties files of the drive to a row: the last of those that hold several files and that their role
 * writes, since what is handed back is declared after what was asked with. Null where there is none.
 */
export const tieField = ({ fields }: Pick<CollectionInfo, 'fields'>, role: Role): string | null =>
  Object.entries(fields).findLast(
    ([, { kind, many, writers }]) => kind === 'file-version' && many && (writers?.includes(role) ?? true),
  )?.[0] ?? null
