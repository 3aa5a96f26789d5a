import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

const gzipAsync = promisify(gzip)
const brotliAsync = promisify(brotliCompress)

export type Encoding = 'identity' | 'gzip' | 'br'
type Bodies = Partial<Record<Encoding, Buffer>>

/** A rendered page as bytes, with what it was made from. */
export interface CachedPage {
  /** It holds as long as this is what the portal is at. */
  readonly state: string
  readonly status: number
  readonly headers: readonly (readonly [string, string])[]
  readonly etag: string
  readonly bodies: Bodies
}

export interface PageCache {
  get(key: string, state: string): CachedPage | undefined
  put(key: string, page: Omit<CachedPage, 'etag' | 'bodies'>, body: Buffer): CachedPage
  /** The bytes in an encoding; compressed once, on the first wish. */
  encoded(page: CachedPage, encoding: Encoding): Promise<Buffer>
}

/** Keeps pages up to a total of bytes (before compression); the ones not read longest go first. */
export const createPageCache = (capacity: number): PageCache => {
  const pages = new Map<string, CachedPage>()
  let held = 0
  const sizeOf = ({ bodies }: CachedPage): number => bodies.identity?.length ?? 0
  const drop = (key: string, page: CachedPage): void => {
    pages.delete(key)
    held -= sizeOf(page)
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
      const cached: CachedPage = { ...page, etag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`, bodies: { identity: body } }
      pages.set(key, cached)
      held += body.length
      for (const [oldest, other] of pages) {
        if (held <= capacity) break
        drop(oldest, other)
      }
      return cached
    },
    encoded: async ({ bodies }, encoding) => {
      const identity = bodies.identity ?? Buffer.alloc(0)
      const mutable: Bodies = bodies
      if (encoding === 'gzip') mutable.gzip ??= await gzipAsync(identity, { level: 6 })
      if (encoding === 'br') mutable.br ??= await brotliAsync(identity, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } })
      return mutable[encoding] ?? identity
    },
  }
}
