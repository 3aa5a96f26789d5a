import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { OpenedThing } from '@tsuzuri/core'

const gzipAsync = promisify(gzip)
const brotliAsync = promisify(brotliCompress)

export type Encoding = 'identity' | 'gzip' | 'br'
type Bytes = Buffer<ArrayBuffer>

/** What was answered with 200, as bytes, with what it was made from. */
export interface CachedPage {
  /** It holds as long as this is what the portal is at. */
  readonly state: string
  readonly headers: Readonly<Record<string, string>>
  /** What whoever is shown it has opened. */
  readonly opened?: OpenedThing | null
  readonly body: Bytes
}

export interface PageCache {
  get(key: string, state: string): CachedPage | undefined
  put(key: string, page: Omit<CachedPage, 'body'>, body: Bytes): CachedPage
  /** The bytes in an encoding; compressed once, on the first wish. */
  encoded(page: CachedPage, encoding: Encoding): Promise<Bytes>
}

/** What tells one body from another, as `ETag`. */
export const bodyEtag = (body: Buffer): string => `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`

/** Keeps pages up to a total of bytes (before compression); the ones not read longest go first. */
export const createPageCache = (capacity: number): PageCache => {
  const pages = new Map<string, CachedPage>()
  const compressed = new WeakMap<CachedPage, Map<Encoding, Promise<Bytes>>>()
  let held = 0
  const drop = (key: string, page: CachedPage): void => {
    pages.delete(key)
    held -= page.body.length
  }
  return {
    get: (key, state) => {
      const page = pages.get(key)
      if (!page) return undefined
      if (page.state !== state) {
        drop(key, page)
        return undefined
      }
      pages.delete(key)
      pages.set(key, page)
      return page
    },
    put: (key, page, body) => {
      const old = pages.get(key)
      if (old) drop(key, old)
      const cached: CachedPage = { ...page, body }
      pages.set(key, cached)
      held += body.length
      for (const [oldest, other] of pages) {
        if (held <= capacity) break
        drop(oldest, other)
      }
      return cached
    },
    encoded: async (page, encoding) => {
      if (encoding === 'identity') return page.body
      const known = compressed.get(page) ?? new Map<Encoding, Promise<Bytes>>()
      compressed.set(page, known)
      const made = known.get(encoding) ?? compress(page.body, encoding)
      known.set(encoding, made)
      return made
    },
  }
}

const compress = async (body: Bytes, encoding: Encoding): Promise<Bytes> => {
  if (encoding === 'gzip') return gzipAsync(body, { level: 6 })
  return brotliAsync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } })
}
