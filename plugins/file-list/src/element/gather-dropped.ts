import type { FoundFile, GatheredFiles } from './gathered-files.ts'
import { isJunk } from './is-junk.ts'

/** What is needed of a `DataTransfer`. */
export interface Dropped {
  readonly files: ArrayLike<File>
  readonly items: ArrayLike<Pick<DataTransferItem, 'kind' | 'webkitGetAsEntry' | 'getAsFile'>>
}

/** Looks through what was dropped, folder by folder. To be called while the drop is told: later, the browser has forgotten it. */
export const gatherDropped = async ({ files, items }: Dropped): Promise<GatheredFiles> => {
  const entries: FileSystemEntry[] = []
  const plain: File[] = []
  for (const item of Array.from(items)) {
    if (item.kind !== 'file') continue
    const entry = item.webkitGetAsEntry()
    const file = entry ? null : item.getAsFile()
    if (entry) entries.push(entry)
    else if (file) plain.push(file)
  }
  if (entries.length === 0 && plain.length === 0) plain.push(...Array.from(files))
  const found: Found = { files: plain.map((file) => ({ file, folder: '' })), emptyFolders: [], unread: [], leftOut: 0 }
  for (const entry of entries) await gather(entry, '', found)
  return found
}

interface Found extends GatheredFiles {
  readonly files: FoundFile[]
  readonly emptyFolders: string[]
  readonly unread: string[]
  leftOut: number
}

const gather = async (entry: FileSystemEntry, folder: string, found: Found): Promise<void> => {
  const place = folder === '' ? entry.name.normalize('NFC') : `${folder}/${entry.name.normalize('NFC')}`
  try {
    if (isFolder(entry)) await gatherFolder(entry, place, found)
    else if (isJunk(entry.name)) found.leftOut += 1
    else if (isFile(entry)) found.files.push({ file: await fileOf(entry), folder })
  } catch {
    found.unread.push(place)
  }
}

const gatherFolder = async (folder: FileSystemDirectoryEntry, place: string, found: Found): Promise<void> => {
  const reader = folder.createReader()
  let isEmpty = true
  for (let portion = await nextPortion(reader); portion.length > 0; portion = await nextPortion(reader)) {
    isEmpty &&= portion.every((entry) => !isFolder(entry) && isJunk(entry.name))
    for (const entry of portion) await gather(entry, place, found)
  }
  if (isEmpty) found.emptyFolders.push(place)
}

/** A folder gives its entries in portions, at most a hundred at once, and an empty one at the end. */
const nextPortion = (reader: FileSystemDirectoryReader): Promise<readonly FileSystemEntry[]> =>
  new Promise((resolve, reject) => reader.readEntries(resolve, reject))

const fileOf = (entry: FileSystemFileEntry): Promise<File> => new Promise((resolve, reject) => entry.file(resolve, reject))

const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory
const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile
