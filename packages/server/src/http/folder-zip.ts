import { Readable } from 'node:stream'
import { listFiles, openFileContent, type ReadLog, type Scope } from '@tsuzuri/core'
import { fileErrors, normalFolder } from '@tsuzuri/files'
import type { DriveFile } from '@tsuzuri/model'
import { ZipFile } from 'yazl'
import { contentDisposition } from './content-disposition.ts'

/**
 * A folder with all below it as a ZIP, made while it is sent: each content is opened when its turn comes. Names are in UTF-8.
 * Throws `file.name-invalid`, `file.folder-empty`.
 */
export const folderZip = async (
  scope: Scope,
  { folder, reads }: { readonly folder: string; readonly reads: ReadLog },
): Promise<Response> => {
  const top = normalFolder(folder)
  const files = await allFiles(scope, top)
  if (files.length === 0) throw fileErrors['folder-empty'](top)
  const zip = new ZipFile()
  const out = zip.outputStream as Readable
  let under: Readable | null = null
  const hand = async (file: DriveFile, give: (error: unknown, content: Readable) => void): Promise<void> => {
    try {
      const content = await open(scope, file, reads)
      // The library does not listen whether a content fails; what nobody hears would end the process.
      content.on('error', (error) => out.destroy(error))
      under = content
      if (out.destroyed) content.destroy()
      else give(null, content)
    } catch (error) {
      give(error, Readable.from([]))
    }
  }
  for (const file of files) {
    const path = `${file.folder === '/' ? '' : file.folder}/${file.name}`.slice(top === '/' ? 1 : top.length + 1)
    // What is compressed already is not compressed again.
    const compress = !/^(image|video|audio)\/|zip|openxmlformats|pdf/.test(file.current.type)
    zip.addReadStreamLazy(path, { mtime: file.current.placedAt, compress }, (give) => void hand(file, give))
  }
  // Whoever reads finds the archive cut off, and not a whole one with less in it.
  zip.on('error', (error: Error) => out.destroy(error))
  out.on('error', () => {})
  // Whoever stops reading lets go of what is open.
  out.on('close', () => under?.destroy())
  zip.end()
  const name = `${top === '/' ? scope.portal.name : top.slice(top.lastIndexOf('/') + 1)}.zip`
  return new Response(Readable.toWeb(out) as ReadableStream<Uint8Array<ArrayBuffer>>, {
    headers: { 'content-type': 'application/zip', 'content-disposition': contentDisposition(name), 'cache-control': 'private, no-store' },
  })
}

const allFiles = async (scope: Scope, folder: string): Promise<readonly DriveFile[]> => {
  const files: DriveFile[] = []
  let cursor: string | undefined
  do {
    const { items, next } = await listFiles(scope, { folder, limit: 200, cursor })
    files.push(...items)
    cursor = next ?? undefined
  } while (cursor !== undefined)
  return files
}

const open = async (scope: Scope, { id, current }: DriveFile, reads: ReadLog): Promise<Readable> => {
  const content = await openFileContent(scope, { file: id, version: current.number })
  reads.note(scope, content, 'downloaded')
  return Readable.fromWeb((await content.read()) as Parameters<typeof Readable.fromWeb>[0])
}
