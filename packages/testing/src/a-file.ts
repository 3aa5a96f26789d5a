import { createHash, randomUUID } from 'node:crypto'
import { type DriveFile, type FileVersion, fileIdSchema, fileVersionIdSchema, type PortalId } from '@tsuzuri/model'

const placedAt = new Date('2026-04-04T02:00:00.012Z')

/** A file with one version, like any other but for what the test says. */
export function aFile(portalId: PortalId, said: Partial<DriveFile> = {}): DriveFile {
  const id = said.id ?? fileIdSchema.parse(randomUUID())
  const current = said.current ?? aFileVersion({ id, portalId })
  return {
    id,
    portalId,
    folder: '/',
    name: `${id.slice(0, 8)}.xlsx`,
    current,
    versions: 1,
    version: 1,
    createdAt: current.placedAt,
    updatedAt: current.placedAt,
    trashedAt: null,
    ...said,
  }
}

/** The first version of a file, but for what the test says. */
export function aFileVersion({ id, portalId }: Pick<DriveFile, 'id' | 'portalId'>, said: Partial<FileVersion> = {}): FileVersion {
  const version = fileVersionIdSchema.parse(randomUUID())
  return {
    id: version,
    fileId: id,
    portalId,
    number: 1,
    sha256: createHash('sha256').update(version).digest('hex'),
    size: 1024,
    type: 'application/octet-stream',
    placedBy: 'suzuki',
    placedByName: '鈴木',
    placedAt,
    scan: null,
    ...said,
  }
}
