import type { Upload } from '@tus/utils'

/** An upload that was begun and is not on the drive yet. */
export interface BegunUpload {
  readonly id: string
  readonly folder: string
  readonly name: string
  /** Bytes; null as long as the sender has not said. */
  readonly size: number | null
  /** The bytes that have arrived. */
  readonly offset: number
  /** When the sender's file was changed last, in milliseconds, as far as told: by it the same file is known again. */
  readonly modified: number | null
  readonly expiresAt: Date
}

/** How long an upload may take, in milliseconds. */
export const uploadExpiry = 7 * 86_400_000

/** Reads what is kept of an upload. `name` is what other clients call `filename`. */
export const begunUpload = ({ id, metadata = {}, size, offset, creation_date: begun }: Upload): BegunUpload => ({
  id: id.slice(id.lastIndexOf('/') + 1),
  folder: metadata['folder'] ?? '/',
  name: metadata['filename'] ?? metadata['name'] ?? '',
  size: size ?? null,
  offset,
  modified: /^\d{1,15}$/.test(metadata['modified'] ?? '') ? Number(metadata['modified']) : null,
  expiresAt: new Date(Date.parse(begun ?? new Date().toISOString()) + uploadExpiry),
})
