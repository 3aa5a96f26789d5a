import type { RequestContext } from '../http/env.ts'
import { mediaTypeOf } from '../http/media-type-of.ts'
import { readBytes } from '../http/read-bytes.ts'

/** What people type into a form, in bytes; and what they place with one where there are no scripts, which stands in memory as a whole. */
const largestForm = 1024 * 1024
const largestUpload = 64 * 1024 * 1024

/**
 * The request as a site may read it: a form is no larger than its kind may be, and only who is signed in sends files. Throws
 * `request.too-large` before more than that was read.
 */
export const boundedForm = async (context: RequestContext): Promise<Request> => {
  const request = context.req.raw
  if (request.method === 'GET' || request.method === 'HEAD') return request
  const mayPlace = context.var.actor.kind !== 'anonymous' && mediaTypeOf(request) === 'multipart/form-data'
  const body = await readBytes(request, mayPlace ? largestUpload : largestForm)
  return new Request(request.url, { method: request.method, headers: request.headers, ...(body.length > 0 ? { body } : {}) })
}
