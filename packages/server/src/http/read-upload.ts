import { Readable } from 'node:stream'
import type { Issue } from '@tsuzuri/model'
import busboy from 'busboy'
import { httpErrors } from './http-errors.ts'
import { mediaTypeOf } from './media-type-of.ts'

/** The file of an upload as it comes in. */
export interface Upload {
  readonly folder: string
  readonly name: string
  readonly content: AsyncIterable<Uint8Array>
}

/**
 * Streams the file of a multipart form to whoever takes it. `folder` must come before `file`; only one file a form. The content
 * ends only once the form has come to its end well. Throws `request.unsupported-type`, `request.invalid`, and what `take` throws.
 */
export const readUpload = async <Answer>(request: Request, take: (upload: Upload) => Promise<Answer>): Promise<Answer> => {
  const type = request.headers.get('content-type') ?? ''
  if (mediaTypeOf(request) !== 'multipart/form-data' || !request.body) throw httpErrors.unsupportedType(type)
  const form = parserOf(type)
  const source = Readable.fromWeb(request.body as Parameters<typeof Readable.fromWeb>[0])
  return new Promise<Answer>((resolve, reject) => {
    let folder = '/'
    let begun = false
    const ended = Promise.withResolvers<void>()
    const end = (flaw: Issue | null): void => {
      if (flaw === null) ended.resolve()
      else ended.reject(httpErrors.invalid([flaw]))
    }
    ended.promise.catch(reject)
    form.on('field', (name, value) => {
      if (name !== 'folder') return
      if (begun) end({ path: 'folder', message: 'It must come before the file.' })
      folder = value
    })
    form.on('file', (_name, part, { filename }) => {
      part.on('error', () => end(cutOff))
      if (begun) {
        end({ path: 'file', message: 'One file a form.' })
        part.resume()
        return
      }
      begun = true
      // Browsers write a quotation mark within a name as `%22`.
      const name = (filename ?? '').replaceAll('%22', '"')
      take({ folder, name, content: untilEnd(part, ended.promise) }).then(resolve, (error: unknown) => {
        part.resume()
        reject(error)
      })
    })
    form.on('error', () => end(cutOff))
    form.on('close', () => end(begun ? null : { path: 'file', message: 'A file is missing, or its name holds a control character.' }))
    source.on('error', () => {
      end(cutOff)
      form.destroy()
    })
    source.pipe(form)
  })
}

const cutOff: Issue = { path: 'body', message: 'The form is broken or was cut off.' }

/**
 * A part's bytes; it is whole only once the form around it has ended well. Whoever stops reading has a reason of its own,
 * which the form must not cover up by breaking.
 */
const untilEnd = async function* (part: Readable, ended: Promise<void>): AsyncGenerator<Uint8Array> {
  yield* part.iterator({ destroyOnReturn: false }) as AsyncIterable<Uint8Array>
  await ended
}

const parserOf = (type: string) => {
  try {
    return busboy({
      headers: { 'content-type': type },
      defParamCharset: 'utf8',
      preservePath: true,
      limits: { files: 2, fields: 10, fieldSize: 10_000 },
    })
  } catch {
    throw httpErrors.invalid([{ path: 'content-type', message: 'The form has no boundary.' }])
  }
}
