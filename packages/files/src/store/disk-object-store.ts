import { access, constants, type FileHandle, mkdir, open, opendir, rename, rm, stat, utimes } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { flushFolder } from './flush-folder.ts'
import type { ObjectNote, ObjectStore } from './object-store.ts'
import { orNull } from './or-null.ts'
import { readRange } from './read-range.ts'

/** Objects as files below a folder. What has its name is whole: it was flushed before, and its folder after it got its name. */
export const diskObjectStore = ({ folder }: { readonly folder: string }): ObjectStore => ({
  take: async (name, path) => {
    const target = join(folder, name)
    await makeDurableFolder(dirname(target))
    if (await isTaken(target)) {
      // Equal by its name, but sealed otherwise: whoever is reading what is there would go on in the midst of the other.
      await utimes(target, new Date(), new Date())
      return rm(path, { force: true })
    }
    await rename(path, target)
    await flushFolder(dirname(target))
  },
  open: async (name, { start, end }) => {
    const handle = await orNull(open(join(folder, name), 'r'))
    if (handle === null) return null
    const size = await sizeOf(handle)
    return { size, bytes: readRange(handle, start, Math.min(end, size)) }
  },
  note: async (name) => {
    const found = await orNull(stat(join(folder, name)))
    return found && { name, size: found.size, writtenAt: found.mtime }
  },
  remove: (name) => rm(join(folder, name), { force: true }),
  list: (below) => listFiles(folder, below),
  ping: () => access(folder, constants.R_OK | constants.W_OK | constants.X_OK),
})

async function* listFiles(folder: string, below: string): AsyncGenerator<ObjectNote> {
  const entries = await orNull(opendir(join(folder, below)))
  if (entries === null) return
  for await (const entry of entries) {
    const name = `${below}/${entry.name}`
    if (entry.isDirectory()) yield* listFiles(folder, name)
    else {
      // Another process may have removed it meanwhile.
      const found = await orNull(stat(join(folder, name)))
      if (found) yield { name, size: found.size, writtenAt: found.mtime }
    }
  }
}

const isTaken = async (path: string): Promise<boolean> => (await orNull(stat(path))) !== null

const sizeOf = async (handle: FileHandle): Promise<number> => {
  try {
    return (await handle.stat()).size
  } catch (error) {
    await handle.close()
    throw error
  }
}

/** Makes a folder whose entry survives a power cut, with all folders above it that were not there. */
const makeDurableFolder = async (path: string): Promise<void> => {
  const first = await mkdir(path, { recursive: true, mode: 0o700 })
  if (!first) return
  for (let made = path; made.length >= first.length; made = dirname(made)) await flushFolder(dirname(made))
}
