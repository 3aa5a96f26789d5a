import { readTable, type TableText, textFormat, viewableType } from '@tsuzuri/files'
import type { FileText, FileVersion } from '@tsuzuri/model'
import type { Scope } from '../scope.ts'
import { bytesOf } from './bytes-of.ts'
import { type FileContent, openFileContent, type OpenFileContent } from './open-file-content.ts'

/** What a page can show of a version without taking it away. */
export interface FilePreview {
  readonly version: FileVersion
  /** How its content may be drawn; null where it may not, or is too large to. */
  readonly view: 'pdf' | 'picture' | null
  /** Of comma or tab separated values the first rows. */
  readonly table: TableText | null
  /** What was read in it; null where nobody looks for text in such a file, or has not looked yet. */
  readonly text: FileText | null
}

/** A browser takes no more without trouble. Bytes. */
const mostViewed = { pdf: 100 * 1024 * 1024, picture: 30 * 1024 * 1024 } as const
/** So much of a table is read for its first rows, and so much of a text is shown. */
const tableBytes = 256 * 1024
const mostText = 100_000

export interface PreviewedFile {
  readonly preview: FilePreview
  readonly content: FileContent
}

/** Throws `file.missing`, `file.version-missing`. */
export const previewFile = async (scope: Scope, input: OpenFileContent): Promise<PreviewedFile> => {
  const content = await openFileContent(scope, input)
  const { file, version, read } = content
  const view = viewableType(version.type)
  const delimiter = delimiters.get(version.type)
  const end = Math.min(version.size, tableBytes)
  const table =
    delimiter === undefined || version.size === 0
      ? null
      : readTable(await bytesOf(await read({ start: 0, end })), { delimiter, isWhole: end === version.size })
  const format = textFormat({ type: version.type, name: file.name })
  const text = format === null || table !== null ? null : await scope.read.files.text(version.sha256)
  const drawn = view !== null && version.size <= mostViewed[view] ? view : null
  return { content, preview: { version, view: drawn, table, text: text && shortened(text) } }
}

const delimiters: ReadonlyMap<string, ',' | '\t'> = new Map([
  ['text/csv', ','],
  ['text/tab-separated-values', '\t'],
] as const)

const shortened = ({ outcome, parts, whole }: FileText): FileText => {
  let left = mostText
  const shown = parts.flatMap((part) => {
    const text = part.text.slice(0, left)
    left -= text.length
    return text === '' ? [] : [{ ...part, text }]
  })
  return { outcome, parts: shown, whole: whole && left > 0 }
}
