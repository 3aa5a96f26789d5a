import type { TsuzuriError } from '@tsuzuri/model'
import { problemOf } from '../http/problem.ts'

/** Where WebDAV has a status of its own for what we refuse; everything else has the one it has over the API. */
const own: Readonly<Record<string, number>> = {
  'dav.locked': 423,
  'dav.lock-missing': 409,
  'dav.too-many-locks': 507,
  'dav.too-many-side-files': 507,
  'dav.property-too-large': 507,
}

export const davStatus = (error: TsuzuriError): number => own[error.code] ?? problemOf(error).status
