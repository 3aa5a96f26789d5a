import { createHash } from 'node:crypto'
import { normalFileName, normalFolder } from '@tsuzuri/files'
import { httpErrors } from './http-errors.ts'
import { largestUpload } from './largest-upload.ts'
import { readUpload } from './read-upload.ts'

interface Placed {
  readonly folder: string
  readonly name: string
  readonly sha256: string
}

/** What an upload says, however its form was written: two that say the same place the same content at the same place. */
export const saidByUpload = ({ folder, name, sha256 }: Placed): string => JSON.stringify([folder, name, sha256])

/** Reads an upload for what it says, and places nothing. */
export const readSaidByUpload = (request: Request): Promise<string> =>
  readUpload(request, async ({ folder, name, content }) => {
    const hash = createHash('sha256')
    let size = 0
    for await (const chunk of content) {
      size += chunk.byteLength
      if (size > largestUpload) throw httpErrors.tooLarge(largestUpload)
      hash.update(chunk)
    }
    return saidByUpload({ folder: normalFolder(folder), name: normalFileName(name), sha256: hash.digest('hex') })
  })
