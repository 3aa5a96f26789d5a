import { placeFile, type Scope } from '@tsuzuri/core'
import type { DriveFile } from '@tsuzuri/model'
import { largestUpload } from './largest-upload.ts'
import { readUpload } from './read-upload.ts'

/**
 * Streams the file of a multipart form to the drive. Nothing is placed before the form has come to its end. Throws
 * `request.unsupported-type`, `request.invalid`, and what `placeFile` throws.
 */
export const placeUploads = (scope: Scope, request: Request): Promise<DriveFile> =>
  readUpload(request, (upload) => placeFile(scope, { ...upload, limit: largestUpload }))
