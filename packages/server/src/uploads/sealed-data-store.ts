import type { Readable } from 'node:stream'
import type { PartPlace, PartStore } from '@tsuzuri/files'
import { portalIdSchema, TsuzuriError } from '@tsuzuri/model'
import { DataStore, ERRORS, type Upload } from '@tus/utils'
import { uploadExpiry } from './begun-upload.ts'
import { uploadErrors } from './upload-errors.ts'
import { readNote, writeNote } from './upload-note.ts'

/** The largest file in parts of 268 kB: smaller ones leave more names on the disk than content. */
const mostParts = 20_000

/** Where an upload of that name in the store lies. */
export const placeOfUpload = (id: string): PartPlace => {
  const [portalId, owner = '', name = ''] = id.split('/')
  return { portalId: portalIdSchema.parse(portalId), owner, name }
}

/** What the tus server of the library keeps by: each part that comes is sealed for its portal while it is received. Names are `<portal>/<who>/<upload>`. */
export class SealedDataStore extends DataStore {
  override readonly extensions = ['creation', 'creation-with-upload', 'creation-defer-length', 'termination', 'expiration']
  private readonly parts: PartStore

  constructor(parts: PartStore) {
    super()
    this.parts = parts
  }

  override async create(upload: Upload): Promise<Upload> {
    upload.creation_date ??= new Date().toISOString()
    await this.parts.describe(placeOfUpload(upload.id), writeNote(upload))
    return upload
  }

  override async remove(id: string): Promise<void> {
    await this.getUpload(id)
    await this.parts.remove(placeOfUpload(id))
  }

  override async write(content: Readable, id: string, offset: number): Promise<number> {
    const place = placeOfUpload(id)
    const arrived = await this.parts.settle(place)
    if (arrived.size !== offset) throw ERRORS.INVALID_OFFSET
    if (arrived.parts >= mostParts) throw uploadErrors['too-many-parts'](mostParts)
    try {
      return offset + (await this.parts.add(place, offset, content))
    } catch (error) {
      throw error instanceof TsuzuriError ? error : ERRORS.FILE_WRITE_ERROR
    }
  }

  override async getUpload(id: string): Promise<Upload> {
    const found = await this.parts.look(placeOfUpload(id))
    if (!found) throw ERRORS.FILE_NOT_FOUND
    return readNote(id, found.description, found.size)
  }

  override async declareUploadLength(id: string, length: number): Promise<void> {
    const upload = await this.getUpload(id)
    upload.size = length
    await this.parts.describe(placeOfUpload(id), writeNote(upload))
  }

  override getExpiration(): number {
    return uploadExpiry
  }
}
