import type { RequestContext } from './env.ts'

interface Head {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
}

/** JSON as an answer. The site, which asks within this process, reads it without the way over a stream of bytes. */
export const jsonResponse = (context: RequestContext, body: string | Buffer<ArrayBuffer>, head: Head): Response => {
  const response = new Response(body, head)
  if (!context.env?.outgoing) Object.defineProperty(response, 'json', { value: async (): Promise<unknown> => JSON.parse(body.toString()) })
  return response
}
