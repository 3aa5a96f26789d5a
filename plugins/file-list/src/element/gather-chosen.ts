import type { GatheredFiles } from './gathered-files.ts'
import { isJunk } from './is-junk.ts'

/** What was chosen by an `<input type=file>`, of whole folders too. Of empty folders such an input tells nothing. */
export const gatherChosen = (files: readonly File[]): GatheredFiles => {
  const kept = files.filter(({ name }) => !isJunk(name))
  return {
    files: kept.map((file) => ({ file, folder: file.webkitRelativePath.normalize('NFC').split('/').slice(0, -1).join('/') })),
    emptyFolders: [],
    unread: [],
    leftOut: files.length - kept.length,
  }
}
