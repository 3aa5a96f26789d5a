import { formatSize } from '@tsuzuri/ui/format-size.ts'
import type { DriveRoom } from '@tsuzuri/ui/live/drive-room.ts'
import { words } from '@tsuzuri/ui/live/words.ts'
import type { FoundFile } from './gathered-files.ts'

/** What every system tells alike by a name. Of tables and texts some say what others do not: the server tells those by their content. */
const sureTypes = /^(?:image|audio|video)\/|^application\/pdf$/

/** Why the drive will not take some of these files, in words, as far as it can be told before they are sent. */
export const refuseBefore = (files: readonly FoundFile[], { limits, bytesLeft }: DriveRoom): ReadonlyMap<FoundFile, string> => {
  const refused = new Map<FoundFile, string>()
  let left = bytesLeft ?? Infinity
  let places = limits.files ?? Infinity
  for (const found of files) {
    const { size, type } = found.file
    const own = formatSize(size)
    if (size > limits.fileBytes) refused.set(found, words('limit-size', { own, most: formatSize(limits.fileBytes) }))
    else if (!isTaken(limits, type)) refused.set(found, words('code-file-type-refused'))
    else if (places === 0) refused.set(found, words('code-file-too-many'))
    else if (size > left) refused.set(found, words('limit-room', { own, left: formatSize(left) }))
    else {
      left -= size
      places -= 1
    }
  }
  return refused
}

const isTaken = ({ allowedTypes, refusedTypes }: DriveRoom['limits'], type: string): boolean => {
  if (!sureTypes.test(type)) return true
  const isNamed = (pattern: string): boolean => (pattern.endsWith('/*') ? type.startsWith(pattern.slice(0, -1)) : type === pattern)
  return (allowedTypes.length === 0 || allowedTypes.some(isNamed)) && !refusedTypes.some(isNamed)
}
