import { fileErrors } from '@tsuzuri/files'
import { type DriveFile, fileIdSchema, type FileVersion } from '@tsuzuri/model'
import { refuseUnscanned } from '../scans/refuse-unscanned.ts'
import type { Scope } from '../scope.ts'
import { mayKnowFile } from './may-know-file.ts'
import { mayReadVersion } from './may-read-version.ts'

/** Bytes from `start` to before `end`. */
export interface ByteRange {
  readonly start: number
  readonly end: number
}

export interface FileContent {
  readonly file: DriveFile
  readonly version: FileVersion
  /** Opens the content, or a range of it. Throws `file.range-invalid`, `file.blob-missing`. */
  readonly read: (range?: ByteRange) => Promise<ReadableStream<Uint8Array>>
}

export interface OpenFileContent {
  readonly file: string
  /** The version's number; the current one unless told. */
  readonly version?: number | undefined
}

/** What is known of a content before any of it is read. Throws `file.missing`, `file.version-missing`, `scan.waiting`, `scan.infected`, `scan.too-large`. */
export const openFileContent = async (scope: Scope, input: OpenFileContent): Promise<FileContent> => {
  const { files } = scope.read
  const id = fileIdSchema.safeParse(input.file)
  const file = id.success ? await files.get(id.data) : null
  if (!file) throw fileErrors.missing(input.file)
  const version = input.version === undefined ? file.current : await files.versionByNumber(file.id, input.version)
  if (version === null && mayKnowFile(scope, file)) throw fileErrors['version-missing'](input.file, input.version ?? 0)
  if (version === null || !(await mayReadVersion(scope, scope.read, file, version))) throw fileErrors.missing(input.file)
  refuseUnscanned(file, version)
  return {
    file,
    version,
    read: async (range) => {
      if (range && !(range.start >= 0 && range.start <= range.end && range.end <= version.size))
        throw fileErrors['range-invalid'](version.size)
      return scope.engine.blobs.open(scope.portal.id, version.sha256, range)
    },
  }
}
