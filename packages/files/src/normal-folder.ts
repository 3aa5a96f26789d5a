import { fileErrors } from './file-errors.ts'
import { normalFileName } from './normal-file-name.ts'

const deepest = 32

/** The one form in which a folder is kept and compared: `/` or `/給与/2026`. Throws `file.name-invalid`. */
export const normalFolder = (folder: string): string => {
  const names = folder.split('/').filter((name) => name !== '')
  if (names.length > deepest) throw fileErrors['name-invalid'](folder, `it lies deeper than ${deepest} folders`, 'folder')
  return `/${names.map((name) => normalFileName(name, 'folder')).join('/')}`
}
