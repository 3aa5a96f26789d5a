import { placeFile, type Scope } from '@tsuzuri/core'
import { fileVersionIdSchema, TsuzuriError } from '@tsuzuri/model'
import type { Upload } from '@tus/utils'
import { largestUpload } from '../http/largest-upload.ts'
import { begunUpload } from './begun-upload.ts'
import type { UploadFolder } from './upload-folder.ts'

/**
 * Places an upload that has arrived wholly. The version has the upload's own id, so that whoever was killed here places it once, however
 * often it is tried again; it is to be removed now. What can never be placed is. Throws what `placeFile` throws.
 */
export const placeUpload = async (scope: Scope, folder: UploadFolder, upload: Upload): Promise<void> => {
  const { id, ...place } = begunUpload(upload)
  const as = fileVersionIdSchema.parse(id)
  // Whoever sent the end of it may come after whoever saw that it was whole, when nothing of it is left to read.
  if (await scope.read.files.version(as)) return
  try {
    const content = folder.read(upload.id, upload.size ?? upload.offset)
    await placeFile(scope, { ...place, content, limit: largestUpload, as })
  } catch (error) {
    if (error instanceof TsuzuriError && error.kind !== 'unavailable') await folder.remove(upload.id)
    throw error
  }
}
