import { fileErrors } from '@tsuzuri/files'
import type { DriveLimits } from '@tsuzuri/model'

/** Refuses a content whose type the portal does not take. Throws `file.type-refused`. */
export const refuseType = ({ allowedTypes, refusedTypes }: DriveLimits, type: string): void => {
  const isAllowed = allowedTypes.length === 0 || allowedTypes.some((pattern) => isOf(pattern, type))
  if (!isAllowed || refusedTypes.some((pattern) => isOf(pattern, type))) throw fileErrors['type-refused'](type)
}

/** `image/*` is every kind of picture. */
const isOf = (pattern: string, type: string): boolean =>
  pattern.endsWith('/*') ? type.startsWith(pattern.slice(0, -1)) : type.split(';', 1)[0] === pattern
