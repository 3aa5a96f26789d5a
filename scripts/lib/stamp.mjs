import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { root } from './root.mjs'

const leftOut = new Set(['node_modules', 'dist', '.astro', '.svelte-kit'])
const notBuilt = /\.test\.[cm]?[jt]s$|\.md$/

/** The sha256 over paths and contents of the given files and folders (relative to the root); what no build reads is left out. */
export function digestOf(paths) {
  const hash = createHash('sha256')
  for (const path of paths.flatMap(filesUnder))
    hash
      .update(path)
      .update('\0')
      .update(readFileSync(join(root, path)))
      .update('\0')
  return hash.digest('hex')
}

/** Whether the stamp at `path` says that its work was done for this very digest. */
export function isStamped(path, digest) {
  return readStamp(path) === digest
}

/** Takes the stamp away, so that a work which is interrupted half-way is done anew. */
export function clearStamp(path) {
  rmSync(path, { force: true })
}

/** Notes that the work guarded by the stamp at `path` is done for this digest. */
export function writeStamp(path, digest) {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, digest)
}

function readStamp(path) {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}

function filesUnder(path) {
  let entries
  try {
    entries = readdirSync(join(root, path), { withFileTypes: true })
  } catch (error) {
    if (error.code === 'ENOTDIR') return [path]
    if (error.code === 'ENOENT') return []
    throw error
  }
  return entries
    .filter((entry) => !leftOut.has(entry.name) && !notBuilt.test(entry.name) && !entry.isSymbolicLink())
    .sort((left, right) => (left.name < right.name ? -1 : 1))
    .flatMap((entry) => (entry.isDirectory() ? filesUnder(`${path}/${entry.name}`) : [`${path}/${entry.name}`]))
}
