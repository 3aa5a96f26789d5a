import { contentDisposition } from './content-disposition.ts'
import type { RequestContext } from './env.ts'

/** A file that is written while it is sent. */
export const download = async (
  context: RequestContext,
  stream: ReadableStream<Uint8Array>,
  type: string,
  name: string,
): Promise<Response> => {
  const headers = {
    'content-type': type,
    'content-disposition': contentDisposition(name),
    'cache-control': 'no-store',
    vary: 'accept-language, cookie',
  }
  if (context.req.method !== 'HEAD') return new Response(stream, { headers })
  await stream.cancel()
  return new Response(null, { headers })
}
