import { Readable } from 'node:stream'
import { placeFile, type Scope } from '@tsuzuri/core'
import type { DriveFile } from '@tsuzuri/model'
import busboy from 'busboy'
import { httpErrors } from './http-errors.ts'

/** The largest file in bytes. */
const largest = 5 * 1024 ** 3

/** Streams the file of a multipart form to the drive. `folder` must come before `file`; only one file a form. */
export const placeUploads = async (scope: Scope, request: Request): Promise<DriveFile> => {
  const type = request.headers.get('content-type') ?? ''
  if (!type.startsWith('multipart/form-data') || !request.body) throw httpErrors.unsupportedType(type)
  const source = Readable.fromWeb(request.body as Parameters<typeof Readable.fromWeb>[0])
  return new Promise<DriveFile>((resolve, reject) => {
    let folder = '/'
    let placing: Promise<DriveFile> | null = null
    const form = parserOf(type)
    form.on('field', (name, value) => {
      if (name === 'folder') folder = value
    })
    form.on('file', (_name, stream, { filename }) => {
      if (placing) {
        stream.resume()
        return
      }
      placing = placeFile(scope, { folder, name: filename ?? '', content: stream, limit: largest })
      placing.then(resolve, (error: unknown) => {
        stream.resume()
        reject(error)
      })
    })
    form.on('error', () => reject(httpErrors.invalid([{ path: 'body', message: 'The form is broken or was cut off.' }])))
    form.on('close', () => {
      if (!placing) reject(httpErrors.invalid([{ path: 'file', message: 'A file is missing.' }]))
    })
    source.on('error', (error) => form.destroy(error))
    source.pipe(form)
  })
}

const parserOf = (type: string) => {
  try {
    return busboy({ headers: { 'content-type': type }, defParamCharset: 'utf8', preservePath: false, limits: { files: 2, fields: 10, fieldSize: 10_000 } })
  } catch {
    throw httpErrors.invalid([{ path: 'content-type', message: 'The form has no boundary.' }])
  }
}
