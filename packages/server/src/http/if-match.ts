import { httpErrors } from './http-errors.ts'

/** The entity tag of a version. */
export const etagOf = (version: number | string): string => `"${version}"`

/** The version in `If-Match`, or undefined where the header is absent or `*`. */
export const ifMatchVersion = (header: string | undefined): number | undefined => {
  const tag = ifMatchTag(header)
  if (tag === undefined) return undefined
  if (!/^\d+$/.test(tag)) throw httpErrors.invalid([{ path: 'If-Match', message: 'Not an ETag of this entity.' }])
  return Number(tag)
}

/** The tag in `If-Match` without its quotes. */
export const ifMatchTag = (header: string | undefined): string | undefined =>
  header === undefined || header.trim() === '*' ? undefined : header.trim().replace(/^W\//, '').replaceAll('"', '')
