import { normalFolder } from '@tsuzuri/files'

/**
 * The place that the path of an address names, in its normal form; `base` is where the drive begins (`/dav/abc`). Null for what lies outside. Throws
 * `file.name-invalid`.
 */
export const placeOfUrl = (pathname: string, base: string): string | null => {
  if (pathname !== base && !pathname.startsWith(`${base}/`)) return null
  const segments = pathname
    .slice(base.length)
    .split('/')
    .filter((segment) => segment !== '')
  return normalFolder(`/${segments.map((segment) => decodeURIComponent(segment)).join('/')}`)
}
