import { readdir, readFile } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import type { ImportFile } from '@tsuzuri/core'

/**
 * The Markdown files of a content folder in the order of their pages: parents first, then by the numbers their names begin with
 * (`02-業務フロー/01-月次給与計算.md`), which are no part of the address.
 */
export const readPages = async (folder: string): Promise<readonly ImportFile[]> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const paths = entries
    .filter((entry) => entry.isFile() && entry.name.endsWith('.md'))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep))
  const sorted = paths.toSorted(
    (one, other) =>
      one.length - other.length || Number(isIndex(other)) - Number(isIndex(one)) || (one.join('/') < other.join('/') ? -1 : 1),
  )
  return Promise.all(
    sorted.map(async (names) => ({ path: names.map(unnumbered).join('/'), text: await readFile(join(folder, ...names), 'utf8') })),
  )
}

const isIndex = (names: readonly string[]): boolean => names.at(-1) === 'index.md'

const unnumbered = (name: string): string => name.replace(/^\d+-/, '').normalize('NFC')
