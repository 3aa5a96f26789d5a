import { address } from './address.ts'
import type { FileVersionView, FileView, Items } from './answers.ts'
import type { DriveRoomView, FileHolderView, FilePreviewView } from './file-answers.ts'
import type { Send } from './send.ts'

/** The shared drive. */
export const fileAddresses = (send: Send) => {
  const files = (portal: string, ...rest: readonly (string | number)[]) => address('portals', portal, 'files', ...rest)
  return {
    files: (
      portal: string,
      query: {
        readonly folder?: string | undefined
        readonly q?: string | undefined
        readonly limit?: number | undefined
        readonly cursor?: string | undefined
      } = {},
    ) => send<Items<FileView>>('GET', files(portal), { query: { ...query } }),
    /** How much the drive takes, and how much of that is used. */
    drive: (portal: string) => send<DriveRoomView>('GET', address('portals', portal, 'drive')),
    folders: (portal: string, query: { readonly cursor?: string | undefined } = {}) =>
      send<Items<{ readonly folder: string }>>('GET', address('portals', portal, 'folders'), { query: { limit: 200, ...query } }),
    /** Where a folder is read from with all below it, as a ZIP. */
    folderContentPath: (portal: string, folder: string) =>
      `${address('portals', portal, 'folders', 'content')}?${new URLSearchParams({ folder })}`,
    file: (portal: string, file: string) => send<FileView>('GET', files(portal, file)),
    fileVersions: (portal: string, file: string, cursor?: string) =>
      send<Items<FileVersionView>>('GET', files(portal, file, 'versions'), { query: { limit: 200, cursor } }),
    filePreview: (portal: string, file: string, number: number) =>
      send<FilePreviewView>('GET', files(portal, file, 'versions', number, 'preview')),
    /** The rows that hold a version of the file, the oldest first. */
    fileHolders: (portal: string, file: string) =>
      send<{ readonly items: readonly FileHolderView[] }>('GET', files(portal, file, 'holders')),
    /** Where a version is read from to be drawn in the page. */
    fileViewPath: (portal: string, file: string, number: number) => files(portal, file, 'versions', number, 'view'),
    /** The same name in the same folder makes a new version. */
    placeFile: (portal: string, folder: string, file: File) => {
      const form = new FormData()
      form.set('folder', folder)
      form.set('file', file)
      return send<FileView>('POST', files(portal), { form })
    },
    trashFile: (portal: string, file: string) => send('DELETE', files(portal, file)),
    trashedFiles: (portal: string, query: { readonly cursor?: string | undefined } = {}) =>
      send<Items<FileView>>('GET', files(portal), { query: { trashed: '1', ...query } }),
    restoreFile: (portal: string, file: string) => send<FileView>('POST', files(portal, file, 'restore')),
    /** Deletes a trashed file for good. */
    purgeFile: (portal: string, file: string, etag?: string) =>
      send<FileView>('POST', files(portal, file, 'purge'), etag === undefined ? {} : { ifMatch: etag }),
    /** Where a file's current content is read from. */
    fileContentPath: (portal: string, file: string) => files(portal, file, 'content'),
    fileVersionContentPath: (portal: string, file: string, number: number) => files(portal, file, 'versions', number, 'content'),
  }
}
