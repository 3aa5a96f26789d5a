import { fileErrors } from './file-errors.ts'
import { normalFileName } from './normal-file-name.ts'

const deepest = 32
/** Of the whole folder, in UTF-8: with a name of 255 below it, PostgreSQL can still index the place. */
const longestBytes = 2_000

/** The one form in which a folder is kept and compared: `/` or `/給与/2026`. Throws `file.name-invalid`. */
export const normalFolder = (folder: string): string => {
  const names = folder.split('/').filter((name) => name !== '')
  if (names.length > deepest) throw fileErrors['name-invalid'](folder, `it lies deeper than ${deepest} folders`, 'folder')
  const normal = `/${names.map((name) => normalFileName(name, 'folder')).join('/')}`
  if (Buffer.byteLength(normal) > longestBytes)
    throw fileErrors['name-invalid'](folder, `the whole folder is longer than ${longestBytes} bytes`, 'folder')
  return normal
}
