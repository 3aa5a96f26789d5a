import { checkPlacing, type Scope } from '@tsuzuri/core'
import type { PartStore } from '@tsuzuri/files'
import { fileVersionIdSchema, TsuzuriError } from '@tsuzuri/model'
import type { Upload } from '@tus/utils'
import { MemoryLocker, Server as TusServer } from '@tus/server'
import { largestUpload } from '../http/largest-upload.ts'
import { problemResponse } from '../http/problem.ts'
import { begunUpload, type BegunUpload } from './begun-upload.ts'
import { overran } from './overran.ts'
import { placeUpload } from './place-upload.ts'
import { tusProblem } from './tus-problem.ts'
import { uploadErrors } from './upload-errors.ts'
import { openUploadFolder } from './upload-folder.ts'

/** Files that are sent in parts. Nobody but who began an upload learns of it, and nothing of it is on the drive before it is whole. */
export interface Uploads {
  /** Answers a request of tus 1.0: of one upload, or, where it names none, of all. */
  readonly answer: (scope: Scope, request: Request, upload?: string) => Promise<Response>
  /** What was begun by whoever asks and is not on the drive, the oldest first. What arrived wholly is placed instead. */
  readonly list: (scope: Scope) => Promise<readonly BegunUpload[]>
  readonly get: (scope: Scope, upload: string) => Promise<BegunUpload>
  /** Forgets what was begun too long ago. */
  readonly sweep: (now: Date) => Promise<void>
}

const mostBegun = 200
const resumable = { 'tus-resumable': '1.0.0', 'cache-control': 'no-store' }

export const openUploads = (parts: PartStore): Uploads => {
  const folder = openUploadFolder(parts)
  const locker = new MemoryLocker()
  /** Those that are being placed: whoever asks meanwhile waits for the same. */
  const placing = new Map<string, Promise<unknown>>()

  const placeOnce = (scope: Scope, upload: Upload): Promise<unknown> => {
    const placed = placing.get(upload.id) ?? placeUpload(scope, folder, upload).finally(() => placing.delete(upload.id))
    placing.set(upload.id, placed)
    return placed
  }

  const get = async (scope: Scope, id: string): Promise<Upload> => {
    const upload = await folder.find(folder.idOf(scope, id))
    if (!upload) throw uploadErrors.missing(id)
    return upload
  }

  const create = async (scope: Scope, upload: Upload): Promise<{ metadata?: Upload['metadata'] }> => {
    if ((await folder.begun(scope)).length >= mostBegun) throw uploadErrors['too-many'](mostBegun)
    const { folder: told, name, size } = begunUpload(upload)
    const place = await checkPlacing(scope, { folder: told, name, size: size ?? undefined, limit: largestUpload })
    return { metadata: { ...upload.metadata, folder: place.folder, filename: place.name } }
  }

  const speak = async (scope: Scope, request: Request, id: string | undefined): Promise<Response> => {
    if (request.headers.get('tus-resumable') !== resumable['tus-resumable']) throw uploadErrors['version-unsupported']()
    let failure: unknown
    let placed: Upload | undefined
    const tus = new TusServer({
      path: new URL(request.url).pathname,
      datastore: folder.store,
      locker,
      maxSize: largestUpload,
      allowedOrigins: [],
      namingFunction: () => folder.idOf(scope, scope.engine.newId()),
      getFileIdFromRequest: () => (id === undefined ? undefined : folder.idOf(scope, id)),
      generateUrl: (_request, { path, id: made }) => `${path}/${made.slice(made.lastIndexOf('/') + 1)}`,
      onUploadCreate: (_request, upload) => create(scope, upload),
      onUploadFinish: async (_request, upload) => {
        await placeOnce(scope, upload)
        placed = upload
        return {}
      },
      onResponseError: (_request, error) => {
        failure = error
        return undefined
      },
    })
    const response = await tus.handleWeb(request)
    // Only now: the server of the library looks at it once more after it has ended.
    if (placed) await folder.remove(placed.id)
    if (response.status < 400) return response
    const problem = tusProblem(failure, await response.text(), id ?? '')
    // Where no length was told, what came beyond is found out too late: none of it is to be trusted.
    if (overran(failure) && id !== undefined) await folder.remove(folder.idOf(scope, id))
    if (!(problem instanceof TsuzuriError)) throw problem
    return problemResponse(problem, resumable)
  }

  const end = async (scope: Scope, upload: Upload): Promise<void> => {
    await placeOnce(scope, upload)
    await folder.remove(upload.id)
  }

  /** How large an upload is that has become a version; null when it has not. */
  const placedSize = async ({ read, actor }: Scope, id: string): Promise<number | null> => {
    const version = await read.files.version(fileVersionIdSchema.parse(id))
    return version?.placedBy === actor.id ? version.size : null
  }

  /** Whoever lost the last answer asks again: the upload is on the drive then, at the latest now. */
  const tellPlaced = async (scope: Scope, id: string): Promise<Response | null> => {
    const upload = await folder.find(folder.idOf(scope, id))
    if (upload && upload.offset !== upload.size) return null
    const ended = upload && end(scope, upload)
    // It may have been placed and forgotten since it was found.
    await ended?.catch(() => {})
    const size = await placedSize(scope, id)
    if (size === null) {
      await ended
      return null
    }
    return new Response(null, { headers: { ...resumable, 'upload-offset': `${size}`, 'upload-length': `${size}` } })
  }

  return {
    answer: async (scope, request, id) =>
      (id !== undefined && request.method === 'HEAD' ? await tellPlaced(scope, id) : null) ?? speak(scope, request, id),
    list: async (scope) => {
      const open: BegunUpload[] = []
      for (const upload of await folder.begun(scope)) {
        const isWhole = upload.offset === upload.size
        if (isWhole) await end(scope, upload).catch(passOverRefusal)
        else open.push(begunUpload(upload))
      }
      return open
    },
    get: async (scope, id) => begunUpload(await get(scope, id)),
    sweep: folder.sweep,
  }
}

/** What is refused at last is told to nobody who only looks; it is no longer there. */
const passOverRefusal = (error: unknown): void => {
  if (!(error instanceof TsuzuriError)) throw error
}
