import { placeFile, type Scope } from '@tsuzuri/core'
import { type DriveFile, fileVersionIdSchema, TsuzuriError } from '@tsuzuri/model'
import type { Upload } from '@tus/utils'
import { largestUpload } from '../http/largest-upload.ts'
import { begunUpload } from './begun-upload.ts'
import type { UploadFolder } from './upload-folder.ts'

/**
 * Places an upload that has arrived wholly. The version has the upload's own id, so that whoever was killed here places it once, however
 * often it is tried again; it is to be removed now. What can never be placed is. Throws what `placeFile` throws.
 */
export const placeUpload = async (scope: Scope, folder: UploadFolder, upload: Upload): Promise<DriveFile> => {
  const { id, ...place } = begunUpload(upload)
  try {
    const content = folder.read(upload.id)
    return await placeFile(scope, { ...place, content, limit: largestUpload, as: fileVersionIdSchema.parse(id) })
  } catch (error) {
    if (error instanceof TsuzuriError && error.kind !== 'unavailable') await folder.remove(upload.id)
    throw error
  }
}
