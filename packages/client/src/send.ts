import { ApiError } from './api-error.ts'
import { readProblem } from './read-problem.ts'

/** How a request reaches the API: `fetch` in a browser, a call in the same process on the site. */
export type Fetcher = (path: string, init?: RequestInit) => Promise<Response>

export interface SendOptions {
  readonly body?: unknown
  /** Sent instead of JSON. */
  readonly form?: FormData
  readonly query?: Readonly<Record<string, string | number | boolean | undefined>>
  /** The entity's `ETag` the change was made on. */
  readonly ifMatch?: string | undefined
  readonly accept?: string
}

export type Method = 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE'
export type Send = <Answer = void>(method: Method, path: string, options?: SendOptions) => Promise<Answer>

/** Sends JSON and reads JSON; an answer without a body gives undefined, one in another type gives its text. Throws ApiError. */
export const createSend =
  (fetcher: Fetcher): Send =>
  async <Answer>(method: Method, path: string, options: SendOptions = {}): Promise<Answer> => {
    const response = await reach(fetcher, path + queryText(options.query), initOf(method, options))
    if (!response.ok) throw await readProblem(response)
    // The edge: the server's presenters are written against the same types.
    return (await contentOf(response)) as Answer
  }

const reach = async (fetcher: Fetcher, path: string, init: RequestInit): Promise<Response> => {
  try {
    return await fetcher(path, init)
  } catch (cause) {
    const detail = cause instanceof Error ? cause.message : String(cause)
    throw new ApiError({ status: 0, code: 'server.unreachable', detail, errors: [], current: undefined })
  }
}

const initOf = (method: Method, { body, form, ifMatch, accept = 'application/json' }: SendOptions): RequestInit => {
  const headers = new Headers({ accept })
  if (body !== undefined) headers.set('content-type', 'application/json')
  if (ifMatch !== undefined) headers.set('if-match', ifMatch)
  return { method, headers, ...(form ? { body: form } : body === undefined ? {} : { body: JSON.stringify(body) }) }
}

const queryText = (query: SendOptions['query'] = {}): string => {
  const pairs = Object.entries(query).flatMap(([key, value]) => (value === undefined || value === '' ? [] : [[key, String(value)]]))
  return pairs.length === 0 ? '' : `?${new URLSearchParams(pairs)}`
}

const contentOf = async (response: Response): Promise<unknown> => {
  if (response.status === 204) return undefined
  const type = response.headers.get('content-type') ?? ''
  if (type.includes('json')) return response.json()
  return response.text()
}
