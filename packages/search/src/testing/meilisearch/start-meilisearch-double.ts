import { once } from 'node:events'
import { createServer, type IncomingMessage } from 'node:http'
import { type Kept, answerRequest } from './answer-request.ts'
import { createTasks } from './tasks.ts'

/** How it may behave: an answer instead of every other, one that never comes, or none of it. */
export type Fault = { readonly status: number; readonly retryAfter?: number } | 'hangs' | null

/** A program that answers over HTTP as Meilisearch does, as far as the driver asks, and refuses what Meilisearch would not take. */
export interface MeilisearchDouble extends AsyncDisposable {
  readonly url: string
  readonly key: string
  readonly kept: Kept
  /** How often it was asked. */
  readonly asked: () => number
  readonly behave: (fault: Fault) => void
}

interface Options {
  readonly version?: string
}

export const startMeilisearchDouble = async ({ version = '1.50.0' }: Options = {}): Promise<MeilisearchDouble> => {
  const key = 'a master key'
  const kept: Kept = { indexes: new Map(), tasks: createTasks(), version }
  let fault: Fault = null
  let asked = 0
  const server = createServer((request, response) => {
    void (async () => {
      asked += 1
      const text = await textOf(request)
      if (fault === 'hangs') return
      const send = (status: number, body: unknown, headers: Readonly<Record<string, string>> = {}): void => {
        response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body))
      }
      if (fault) {
        const error = { message: 'It is out of order.', code: 'internal', type: 'internal', link: '' }
        return send(fault.status, error, fault.retryAfter === undefined ? {} : { 'retry-after': String(fault.retryAfter) })
      }
      if (request.headers.authorization !== `Bearer ${key}`)
        return send(403, { message: 'The key is wrong.', code: 'invalid_api_key', type: 'auth', link: '' })
      if (text !== '' && request.headers['content-type'] !== 'application/json')
        return send(415, { message: 'It is no JSON.', code: 'invalid_content_type', type: 'invalid_request', link: '' })
      const url = new URL(request.url ?? '/', 'http://double')
      const path = url.pathname.split('/').filter(Boolean).map(decodeURIComponent)
      const body: unknown = text === '' ? undefined : JSON.parse(text)
      const answer = answerRequest(kept, { method: request.method ?? 'GET', path, query: url.searchParams, body })
      send(answer.status, answer.body)
    })()
  })
  // On a busy machine a line would be cut just when it is used again.
  server.keepAliveTimeout = 60_000
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  return {
    url: `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`,
    key,
    kept,
    asked: () => asked,
    behave: (next) => {
      fault = next
    },
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections()
      server.close()
    },
  }
}

const textOf = async (request: IncomingMessage): Promise<string> => {
  let text = ''
  for await (const chunk of request.setEncoding('utf8')) text += String(chunk)
  return text
}
